package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/api-tour.md is true: a shell runs its commands, exactly as they stand there. */
class TourTests {

    private static final Pattern SHELL = Pattern.compile("^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyCommandOfTheTourWorks(@TempDir Path folder) throws Exception {
        String tour = Files.readString(Platform.ROOT.resolve("docs/api-tour.md"));
        String commands =
                SHELL.matcher(tour).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        Path script = Files.writeString(folder.resolve("tour.sh"), "set -euo pipefail\n" + commands);

        Path output = folder.resolve("tour.out");
        ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("GATEWAY", Platform.gateway().toString());
        shell.environment().put("MAIL", Platform.mail().toString());
        Process process = shell.start();
        int exit = process.waitFor();
        String printed = Files.readString(output);

        assertThat(exit).describedAs(printed).isZero();
        assertThat(printed)
                .contains("In progress", "cogs and wheels", "comment.added", "unsubscribed", "tasks 1.", "UP");
    }
}
