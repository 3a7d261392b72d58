package tools.dashboard.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;

/** A command that does its work and ends; it dies with whoever waits for it. */
public final class Command {
    private Command() {}

    /** @throws CannotStart with the last line that the command printed */
    public static void run(String doing, Path directory, Path log, List<String> command) {
        run(doing, directory, log, null, command);
    }

    public static void run(String doing, Path directory, Path log, @Nullable File input, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            if (input != null) {
                builder.redirectInput(input);
            }
            var process = builder.start();
            try {
                int code = process.waitFor();
                if (code != 0) {
                    throw new CannotStart(doing + " failed (" + LastWords.of(log) + "); all of it is in " + log + ".");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        } catch (IOException e) {
            throw CannotStart.because(doing, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(doing + " was interrupted.", e);
        }
    }
}
