package tools.dashboard.websocket.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.Device;

/**
 * Who is present at one topic. One worker at a time reads the hash, mends this node's part of it (so that a write that
 * Redis did not take is made up for) and tells the difference. Thread-safe.
 */
public final class Roster implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Roster.class);
    private static final long PATIENCE_MILLIS = 500;

    /** Told what changed; false when it cannot be told now, and has to be told again. */
    public interface Listener {

        /**
         * @param left those who went with their last device
         * @param devices all devices of those who joined, and of those who have others now
         */
        boolean changed(Set<UUID> joined, Set<UUID> left, Map<UUID, Set<Device>> devices);

        /** Too much to be told person by person. */
        boolean changed(Company all);
    }

    private final String topic;
    private final Presence presence;
    private final ExecutorService workers;
    private final long graceNanos;
    /** Connections of this node. */
    private final Map<String, Attendee> own = new HashMap<>(2);
    /** Those of them whose sockets were lost → when they are gone for good. */
    private Map<String, Long> lost = Map.of();

    private Map<String, Attendee> others = Map.of();
    private Attendance told = Attendance.NOBODY;
    private @Nullable Listener listener;
    private boolean dirty;
    /** While it works. */
    private @Nullable CompletableFuture<Void> clean;

    Roster(String topic, Presence presence, ExecutorService workers, Duration grace) {
        this.topic = topic;
        this.presence = presence;
        this.workers = workers;
        graceNanos = grace.toNanos();
    }

    public synchronized void enter(String connectionId, Attendee attendee) {
        own.put(connectionId, attendee);
        refresh();
    }

    public synchronized void leave(String connectionId) {
        if (own.remove(connectionId) != null) {
            refresh();
        }
    }

    /** Its socket was lost. Whoever comes back in time has never left. */
    public synchronized void lose(String connectionId) {
        if (lost.isEmpty()) {
            lost = new HashMap<>(2);
        }
        lost.put(connectionId, System.nanoTime() + graceNanos);
    }

    /** Who is there. Waits a moment for changes under way; blocks for at most half a second. */
    public Company present() {
        CompletableFuture<Void> changes;
        synchronized (this) {
            changes = clean;
        }
        try {
            if (changes != null) {
                changes.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception late) {
            log.debug("presence of {} is told without the other nodes", topic, late);
        }
        return now().company();
    }

    /** Nobody here watches the topic any more. */
    public void close() {
        synchronized (this) {
            listener = null;
        }
        refresh();
    }

    synchronized void endGraces(long now) {
        if (lost.isEmpty()) {
            return;
        }
        boolean ended = lost.entrySet().removeIf(one -> {
            boolean over = one.getValue() - now <= 0;
            if (over) {
                own.remove(one.getKey());
            }
            return over;
        });
        if (lost.isEmpty()) {
            lost = Map.of();
        }
        if (ended) {
            refresh();
        }
    }

    synchronized void attach(Listener newListener) {
        listener = newListener;
        told = Attendance.NOBODY;
        dirty = true;
        work();
    }

    synchronized void refresh() {
        dirty = true;
        work();
    }

    synchronized void retry() {
        if (dirty) {
            work();
        }
    }

    synchronized boolean abandoned() {
        return listener == null && !dirty && clean == null && own.isEmpty();
    }

    private synchronized void work() {
        if (clean != null) {
            return;
        }
        try {
            clean = new CompletableFuture<>();
            workers.execute(this);
        } catch (RejectedExecutionException stopping) {
            rest();
        }
    }

    private synchronized void rest() {
        if (clean != null) {
            clean.complete(null);
            clean = null;
        }
    }

    /** Works until it is clean. */
    @Override
    public void run() {
        boolean reached = true;
        while (reached) {
            synchronized (this) {
                if (!dirty) {
                    break;
                }
                dirty = false;
            }
            reached = readAndMend();
            tell();
        }
        synchronized (this) {
            rest();
            if (dirty && reached) {
                work();
            }
        }
        presence.closeWhenEmpty(topic);
    }

    /** False when Redis does not answer: the next pulse tries again. */
    private boolean readAndMend() {
        try {
            Map<String, Attendee> elsewhere = new HashMap<>();
            Map<String, String> missing = new HashMap<>();
            Set<String> gone = new HashSet<>();
            Map<String, Boolean> lives = new HashMap<>();
            synchronized (this) {
                own.forEach((connection, attendee) -> missing.put(presence.field(connection), attendee.text()));
            }
            presence.read(topic).forEach((field, attendee) -> {
                if (presence.isOwn(field)) {
                    if (missing.remove(field) == null) {
                        gone.add(field);
                    }
                } else if (lives.computeIfAbsent(field.substring(0, field.indexOf(':')), presence::lives)) {
                    elsewhere.put(field, Attendee.of(attendee));
                } else {
                    gone.add(field);
                }
            });
            if (!missing.isEmpty() || !gone.isEmpty()) {
                presence.write(topic, missing, gone);
            }
            synchronized (this) {
                others = Map.copyOf(elsewhere);
            }
            return true;
        } catch (RuntimeException unreachable) {
            log.debug("presence of {} waits for Redis", topic, unreachable);
            synchronized (this) {
                dirty = true;
            }
            return false;
        }
    }

    private synchronized void tell() {
        if (listener == null) {
            return;
        }
        Attendance now = now();
        Attendance.Change change = now.since(told);
        if (change.isNone() || tell(listener, change, now)) {
            told = now;
        }
    }

    private synchronized Attendance now() {
        return Attendance.of(others.values(), own.values());
    }

    private static boolean tell(Listener listener, Attendance.Change change, Attendance now) {
        return change.isLarge()
                ? listener.changed(now.company())
                : listener.changed(change.joined(), change.left(), change.devices());
    }
}
