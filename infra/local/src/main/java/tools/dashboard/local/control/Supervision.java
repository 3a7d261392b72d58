package tools.dashboard.local.control;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;

/** The life of one supervisor: start, run, end; and what the others may know of it. Safe for several threads. */
public final class Supervision {
    /** Where the life stands. */
    enum Phase {
        STARTING,
        READY,
        ENDING
    }

    private final Supervisor supervisor;
    private final Progress progress;
    private final Home home;
    private final Map<String, String> addresses;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch allStopped = new CountDownLatch(1);
    private Phase phase = Phase.STARTING;
    private @Nullable String failure;

    public Supervision(Supervisor supervisor, Progress progress, Home home, Map<String, String> addresses) {
        this.supervisor = supervisor;
        this.progress = progress;
        this.home = home;
        this.addresses = Map.copyOf(addresses);
    }

    Supervisor supervisor() {
        return supervisor;
    }

    Progress progress() {
        return progress;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized @Nullable String failure() {
        return failure;
    }

    /** Runs until somebody asks for the end; returns whether the start had succeeded. */
    public boolean run() throws InterruptedException {
        var starter = Thread.ofVirtual().name("start").start(this::start);
        try {
            while (!end.await(5, TimeUnit.SECONDS)) {
                supervisor.boundLogs();
            }
        } finally {
            starter.interrupt();
            starter.join();
            removeAddresses();
            supervisor.stop();
            allStopped.countDown();
        }
        return failure() == null;
    }

    private void start() {
        try {
            EnvFile.write(home.addresses(), addresses);
            supervisor.start();
            synchronized (this) {
                phase = phase == Phase.STARTING ? Phase.READY : phase;
            }
        } catch (CannotStart e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            fail("The start was interrupted.");
        }
    }

    private void fail(String sentence) {
        synchronized (this) {
            failure = phase == Phase.STARTING ? sentence : failure;
        }
        end();
    }

    /** Asks for the end and returns at once. */
    public void end() {
        synchronized (this) {
            phase = Phase.ENDING;
        }
        end.countDown();
    }

    public void awaitAllStopped() throws InterruptedException {
        allStopped.await();
    }

    private void removeAddresses() {
        try {
            Files.deleteIfExists(home.addresses());
        } catch (IOException e) {
            progress.report("could not delete " + home.addresses());
        }
    }
}
