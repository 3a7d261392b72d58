package tools.dashboard.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    private final Home home;

    SecretsTests(@TempDir Path directory) {
        home = new Home(directory, directory.resolve(".td"));
        home.create();
    }

    @Test
    void areMadeOnceAndKept() {
        var first = Secrets.of(home);

        assertThat(Secrets.of(home)).isEqualTo(first);
        assertThat(first.platformSecret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Base64.getDecoder().decode(first.keyEncryptionKey())).hasSize(32);
    }

    @Test
    void areReadableByTheirOwnerAlone() throws IOException {
        Secrets.of(home);

        assertThat(Files.getPosixFilePermissions(home.directory().resolve("secrets.env")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void doNotShowInLogs() {
        var secrets = Secrets.of(home);

        assertThat(secrets.toString()).doesNotContain(secrets.platformSecret());
    }
}
