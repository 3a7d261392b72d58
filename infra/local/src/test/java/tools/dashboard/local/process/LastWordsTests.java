package tools.dashboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTests {
    private final Path log;

    LastWordsTests(@TempDir Path directory) {
        log = directory.resolve("one.log");
    }

    @Test
    void areTheLastLineThatTellsOfAFailure() throws IOException {
        assertThat(of("started", "Address already in use: bind failed", "    at java.base/Net.bind", "bye"))
                .isEqualTo("Address already in use: bind failed");
    }

    @Test
    void areNoWarningOfTheJvm() throws IOException {
        assertThat(of(
                        "INFO  waiting for the commit log",
                        "WARNING: A terminally deprecated method has been called",
                        "WARNING: System::setSecurityManager will be removed in a future release"))
                .isEqualTo("INFO  waiting for the commit log");
    }

    private String of(String... lines) throws IOException {
        Files.writeString(log, String.join("\n", lines));
        return LastWords.of(log);
    }
}
