package tools.dashboard.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/**
 * A component whose process is kept running: started again when it dies, with 0.5 to 10 s in between, until it is
 * stopped on purpose. Safe for use by several threads; the process itself is touched by one thread alone, the keeper.
 */
public final class Kept {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CALM = Duration.ofSeconds(30);

    private final Component component;
    private final LogFile log;
    private final PidFile pidFile;
    private final Consumer<String> progress;
    private State state = State.STOPPED;
    private boolean wanted;
    private boolean retired;
    private int restarts;
    private long pid;
    private String failure = "";
    private @Nullable Thread keeper;

    public Kept(Component component, Home home, Consumer<String> progress) {
        this.component = component;
        this.log = new LogFile(home.log(component.name()));
        this.pidFile = new PidFile(home.run(component.name() + ".pid"));
        this.progress = progress;
    }

    public Component component() {
        return component;
    }

    public synchronized Snapshot snapshot() {
        return new Snapshot(component.name(), state, pid, restarts, component.address());
    }

    public void boundLog() {
        log.bound();
    }

    public synchronized void start() {
        if (retired) {
            return;
        }
        wanted = true;
        if (keeper == null) {
            state = State.STARTING;
            keeper = Thread.ofVirtual().name("keep-" + component.name()).start(this::keep);
        }
    }

    /** Stops for good: a later start does nothing. */
    public void retire() {
        synchronized (this) {
            retired = true;
        }
        stop();
    }

    /** Stops and starts, and waits for the outcome as {@link #awaitReady()} does. */
    public void restart() throws InterruptedException {
        stop();
        start();
        awaitReady();
    }

    /** Returns when the process and all its children are gone. */
    public synchronized void stop() {
        wanted = false;
        if (keeper == null) {
            return;
        }
        state = State.STOPPING;
        keeper.interrupt();
        while (keeper != null) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Waits for the outcome of a start.
     *
     * @throws CannotStart when the process died or did not become ready
     */
    public synchronized void awaitReady() throws InterruptedException {
        while (state == State.STARTING) {
            wait();
        }
        if (state != State.READY) {
            throw new CannotStart(failure.isEmpty() ? component.name() + " was stopped." : failure);
        }
    }

    private void keep() {
        try {
            keepRunning();
        } finally {
            synchronized (this) {
                state = State.STOPPED;
                keeper = null;
                notifyAll();
            }
        }
    }

    private void keepRunning() {
        var pause = FIRST_PAUSE;
        while (isWanted()) {
            var began = Instant.now();
            runOnce(began);
            if (Duration.between(began, Instant.now()).compareTo(CALM) > 0) {
                pause = FIRST_PAUSE;
            }
            rest(pause);
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private void runOnce(Instant began) {
        try {
            component.prepare();
            log.bound();
            try (var run = new Run(component, log.path(), pidFile)) {
                hasPid(run.pid());
                run.awaitReady();
                become(State.READY, String.format(Locale.ROOT, "ready after %.1f s", secondsSince(began)));
                fail(component.name() + " ended by itself with exit code " + run.awaitEnd() + ".");
            } finally {
                hasPid(0);
            }
        } catch (CannotStart e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail(String.valueOf(
                    CannotStart.because("starting " + component.name(), e).getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(component.name() + " could not be started because of a fault of td itself: " + e);
        }
    }

    private synchronized void hasPid(long now) {
        pid = now;
    }

    private synchronized void fail(String sentence) {
        if (!wanted) {
            return;
        }
        failure = sentence;
        restarts++;
        become(State.FAILED, sentence);
    }

    private synchronized void become(State next, String note) {
        if (wanted) {
            state = next;
            progress.accept("%-17s %s".formatted(component.name(), note));
            notifyAll();
        }
    }

    private synchronized void rest(Duration pause) {
        try {
            if (wanted) {
                wait(pause.toMillis());
            }
            state = wanted ? State.STARTING : state;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double secondsSince(Instant began) {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
}
