package tools.dashboard.local.control;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;

/** The life of one supervisor: starts that are asked for, and the end. Safe for use by several threads. */
public final class Supervision {
    /** Where the life stands. */
    enum Phase {
        STARTING,
        READY,
        ENDING
    }

    /** A supervisor whom nobody asks for anything was launched by a command that is gone. */
    private static final Duration UNASKED = Duration.ofSeconds(20);

    private final Supervisor supervisor;
    private final Progress progress;
    private final Home home;
    private final Map<String, String> addresses;
    private final Training training;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch allStopped = new CountDownLatch(1);
    private Phase phase = Phase.STARTING;
    private boolean storesWanted;
    private boolean servicesWanted;
    private int startsUnderWay;
    private @Nullable String failure;

    public Supervision(Supervisor supervisor, Progress progress, Home home, Map<String, String> addresses) {
        this.supervisor = supervisor;
        this.progress = progress;
        this.home = home;
        this.addresses = Map.copyOf(addresses);
        this.training = new Training(supervisor.serviceComponents(), progress);
    }

    /** Waits until the services have all that lets them start fast. */
    void awaitTraining() {
        training.await();
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

    private synchronized boolean unasked() {
        return !storesWanted;
    }

    /** Runs until somebody asks for the end; returns whether every start had succeeded. */
    public boolean run() throws InterruptedException {
        var began = Instant.now();
        try {
            Supervisor.stopLeftovers(home);
            EnvFile.write(home.addresses(), addresses);
            while (!end.await(5, TimeUnit.SECONDS)) {
                supervisor.boundLogs();
                if (unasked() && Instant.now().isAfter(began.plus(UNASKED))) {
                    end();
                }
            }
        } finally {
            removeAddresses();
            training.stop();
            supervisor.stop();
            allStopped.countDown();
        }
        return failure() == null;
    }

    /** Starts what is wanted and not there yet; returns at once, and whether there was something to start. */
    synchronized boolean want(boolean services) {
        if (phase == Phase.ENDING || (storesWanted && (!services || servicesWanted))) {
            return false;
        }
        storesWanted = true;
        servicesWanted |= services;
        phase = Phase.STARTING;
        startsUnderWay++;
        Thread.ofVirtual().name("start").start(() -> start(services));
        return true;
    }

    private void start(boolean services) {
        try {
            supervisor.start(services);
            if (services) {
                training.begin();
            }
            started();
        } catch (CannotStart e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            fail("The start was interrupted.");
        }
    }

    /** Starts again what runs on an older build. */
    void renew() throws InterruptedException {
        supervisor.renew();
        training.begin();
    }

    private synchronized void started() {
        startsUnderWay--;
        if (phase == Phase.STARTING && startsUnderWay == 0) {
            phase = Phase.READY;
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
