package tools.dashboard.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import tools.dashboard.local.machine.CannotStart;

/** A command that does its work and ends; an interrupt ends it, and all that it started, at once. */
public final class Command {
    private static final File NOTHING = new File("/dev/null");

    private Command() {}

    /** @throws CannotStart with what the command said at last */
    public static void run(String doing, Launch launch, Path log) {
        run(doing, launch, log, NOTHING);
    }

    /**
     * @param input what the command reads
     * @throws CannotStart with what the command said at last
     */
    public static void run(String doing, Launch launch, Path log, File input) {
        try {
            var process = launch.into(log).redirectInput(input).start();
            try {
                int code = process.waitFor();
                if (code != 0) {
                    throw new CannotStart("%s failed with exit code %d: %s (log: %s)."
                            .formatted(doing, code, LastWords.of(log), log));
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
