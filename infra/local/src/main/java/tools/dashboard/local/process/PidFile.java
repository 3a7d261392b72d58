package tools.dashboard.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;

/**
 * Remembers a process beyond the life of the supervisor, so that a later one can stop what a killed one left behind.
 * A process that began after the file was written is another one, which was given the same id.
 */
public final class PidFile {
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessHandle process) throws IOException {
        Files.writeString(file, String.valueOf(process.pid()));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw CannotStart.because("deleting " + file, e);
        }
    }

    /** The process, if it is still the one that was written. */
    public Optional<ProcessHandle> running() {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().startInstant().stream()
                            .anyMatch(began -> began.isBefore(written.plus(CLOCK_GRAIN))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** All that are left in a folder. */
    public static Stream<PidFile> in(Path folder) {
        var files = folder.toFile().listFiles((dir, name) -> name.endsWith(".pid"));
        return files == null ? Stream.empty() : Stream.of(files).map(f -> new PidFile(f.toPath()));
    }
}
