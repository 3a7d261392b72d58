package tools.dashboard.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Programs;

/** One process of a component, from its start to its end; {@link #close()} leaves nothing of it behind. */
final class Run implements AutoCloseable {
    /** After which a start counts as one that hangs; under load, Cassandra has taken more than four. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * A session of its own is a fair share of the processors (Linux' autogroup), as a container is: forty busy backends
     * of Postgres do not keep Redis or a heartbeat waiting. {@code setsid} becomes the program, with its process id.
     */
    private static final Optional<Path> OWN_SESSION = Programs.onPath("setsid");

    private final Component component;
    private final Path log;
    private final PidFile pidFile;
    private final Process process;

    Run(Component component, Path log, PidFile pidFile) throws IOException {
        this.component = component;
        this.log = log;
        this.pidFile = pidFile;
        this.process = start(component.launch(), log);
        try {
            pidFile.write(process.toHandle());
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process start(Launch launch, Path log) throws IOException {
        var builder = launch.into(log).redirectInput(new File("/dev/null"));
        OWN_SESSION.ifPresent(setsid -> builder.command().addFirst(setsid.toString()));
        return builder.start();
    }

    long pid() {
        return process.pid();
    }

    /** @throws CannotStart when the process ends first, or hangs */
    void awaitReady() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!component.ready()) {
            if (process.waitFor(Duration.ofMillis(100))) {
                throw failure("stopped with exit code " + process.exitValue() + " before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("is not ready after " + PATIENCE.toMinutes() + " minutes");
            }
        }
    }

    private CannotStart failure(String what) {
        return new CannotStart("%s %s: %s (log: %s).".formatted(component.name(), what, LastWords.of(log), log));
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process even for a thread that was interrupted; it is told afterwards. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        Ending.end(process.toHandle(), component.stopSignal(), component.grace());
        pidFile.delete();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
