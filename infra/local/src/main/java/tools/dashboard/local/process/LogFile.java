package tools.dashboard.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.dashboard.local.machine.CannotStart;

/** A process's log, and the one before it ({@code .1}). Processes append to it, so it may be cut under their hands. */
public final class LogFile {
    private static final long LIMIT = 10L * 1024 * 1024;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /** Copies a log that grew too long aside, and empties it. */
    public void bound() {
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                var older = file.resolveSibling(file.getFileName() + ".1");
                Files.copy(file, older, StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            throw CannotStart.because("shortening " + file, e);
        }
    }
}
