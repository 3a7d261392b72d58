package tools.dashboard.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;

/**
 * Remembers a process beyond the life of the supervisor, so that a later one can stop what a killed one left behind.
 * The start time tells the process from another one that was given the same id.
 */
public final class PidFile {
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.writeString(file, process.pid() + " " + started);
        } catch (IOException e) {
            throw CannotStart.because("writing " + file, e);
        }
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
            var parts = Files.readString(file).strip().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info().startInstant().stream()
                            .anyMatch(at -> Duration.between(at, started).abs().compareTo(CLOCK_GRAIN) < 0));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** All that are left in a folder. */
    public static Stream<PidFile> in(Path folder) {
        var files = folder.toFile().listFiles((dir, name) -> name.endsWith(".pid"));
        return files == null ? Stream.empty() : Stream.of(files).map(f -> new PidFile(f.toPath()));
    }
}
