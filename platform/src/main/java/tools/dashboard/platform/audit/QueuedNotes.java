package tools.dashboard.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/** Hands notes on in batches from a thread of its own, and the same batch again until it is taken. */
final class QueuedNotes implements AuditNotes, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedNotes.class);
    private static final int WAITING = 10_000;
    private static final int PER_SECOND = 50;
    private static final int BURST = 1_000;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final AuditSink sink;
    private final Counter lost;
    private final BlockingQueue<AuditNote> queue = new ArrayBlockingQueue<>(WAITING);
    private final FloodGate gate = new FloodGate(PER_SECOND, BURST, System.nanoTime());
    private final BackgroundLoop loop = new BackgroundLoop("audit-notes", this::turn);
    private final List<AuditNote> batch = new ArrayList<>();

    QueuedNotes(AuditSink sink, MeterRegistry meters) {
        this.sink = sink;
        this.lost = Counter.builder("audit.notes.lost")
                .description("Notes for the audit trail that were left out of a flood or refused")
                .register(meters);
    }

    @Override
    public void note(AuditNote note) {
        if (!gate.passes(System.nanoTime())) {
            lost.increment();
        } else if (!queue.offer(note)) {
            gate.keepOut();
            lost.increment();
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    /** What waits still is handed in when that goes at once. */
    @Override
    public void stop() {
        loop.stop();
        long until = System.nanoTime() + LAST_MOMENT.toNanos();
        try {
            while (System.nanoTime() < until && gather()) {
                handIn();
            }
        } catch (RuntimeException away) {
            LOG.warn("{} notes for the audit trail are lost: {}", batch.size() + queue.size(), away.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** After the web server, whose last requests may leave notes. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private Optional<Duration> turn() throws InterruptedException {
        if (handedIn() && !waitForNotes()) {
            return Optional.of(Duration.ZERO);
        }
        if (gather()) {
            handIn();
        }
        return Optional.of(Duration.ZERO);
    }

    /** Whether all that was gathered is handed in; else it is tried again before anything else. */
    private boolean handedIn() {
        synchronized (batch) {
            return batch.isEmpty();
        }
    }

    /** Waits for a first note, and a moment for those that come with it. */
    private boolean waitForNotes() throws InterruptedException {
        AuditNote first = queue.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return false;
        }
        synchronized (batch) {
            batch.add(first);
        }
        if (queue.size() < AuditSink.MOST) {
            TimeUnit.NANOSECONDS.sleep(GATHERING.toNanos());
        }
        return true;
    }

    /** Whether there is a batch to hand in. */
    private boolean gather() {
        synchronized (batch) {
            queue.drainTo(batch, Math.max(0, AuditSink.MOST - 1 - batch.size()));
            long keptOut = batch.size() < AuditSink.MOST ? gate.takeKeptOut() : 0;
            if (keptOut > 0) {
                batch.add(AuditNote.of("audit.notes-left-out", Actor.system("audit"), Map.of("notes", keptOut)));
            }
            return !batch.isEmpty();
        }
    }

    private void handIn() {
        synchronized (batch) {
            try {
                sink.take(List.copyOf(batch));
            } catch (UnacceptableNotesException refused) {
                LOG.error("{} notes for the audit trail were refused", batch.size(), refused);
                lost.increment(batch.size());
            }
            batch.clear();
        }
    }
}
