package tools.dashboard.websocket.presence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is present at one topic. One worker at a time reads the hash, mends this node's part of it (so that a write that
 * Redis did not take is made up for) and tells the difference. Thread-safe.
 */
public final class Roster {

    private static final Logger log = LoggerFactory.getLogger(Roster.class);
    private static final long PATIENCE_MILLIS = 500;

    /** Told who came and who went; false when it cannot be told now, and has to be told again. */
    public interface Listener {

        boolean changed(Collection<UUID> joined, Collection<UUID> left);
    }

    private final String topic;
    private final Presence presence;
    private final ExecutorService blocking;
    private final Map<String, UUID> own = new ConcurrentHashMap<>();
    private volatile Map<String, UUID> others = Map.of();
    private Set<UUID> told = Set.of();
    private @Nullable Listener listener;
    private boolean dirty;
    private boolean working;
    private CompletableFuture<Void> clean = CompletableFuture.completedFuture(null);

    Roster(String topic, Presence presence, ExecutorService blocking) {
        this.topic = topic;
        this.presence = presence;
        this.blocking = blocking;
    }

    public void enter(String connectionId, UUID userId) {
        own.put(presence.field(connectionId), userId);
        refresh();
    }

    public void leave(String connectionId) {
        if (own.remove(presence.field(connectionId)) != null) {
            refresh();
        }
    }

    /** Devices of each person present. Waits a moment for changes under way; blocks for at most half a second. */
    public Map<UUID, Integer> present() {
        CompletableFuture<Void> changes;
        synchronized (this) {
            changes = clean;
        }
        try {
            changes.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception late) {
            log.debug("presence of {} is told without the other nodes", topic, late);
        }
        Map<UUID, Integer> devices = new HashMap<>();
        others.values().forEach(user -> devices.merge(user, 1, Integer::sum));
        own.values().forEach(user -> devices.merge(user, 1, Integer::sum));
        return devices;
    }

    /** Nobody here watches the topic any more; what is still in the hash is taken out. */
    public void close() {
        synchronized (this) {
            listener = null;
        }
        own.clear();
        refresh();
    }

    synchronized void attach(Listener newListener) {
        listener = newListener;
        told = Set.of();
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
        return listener == null && !dirty && !working && own.isEmpty();
    }

    private synchronized void work() {
        if (working) {
            return;
        }
        try {
            working = true;
            clean = new CompletableFuture<>();
            blocking.execute(this::workUntilClean);
        } catch (RejectedExecutionException stopping) {
            working = false;
        }
    }

    private void workUntilClean() {
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
            working = false;
            clean.complete(null);
            if (dirty && reached) {
                work();
            }
        }
        presence.closeWhenEmpty(topic);
    }

    /** False when Redis does not answer: the next pulse tries again. */
    private boolean readAndMend() {
        try {
            Map<String, UUID> elsewhere = new HashMap<>();
            Map<String, String> missing = new HashMap<>();
            Set<String> gone = new HashSet<>();
            Map<String, Boolean> lives = new HashMap<>();
            own.forEach((field, user) -> missing.put(field, user.toString()));
            presence.read(topic).forEach((field, user) -> {
                if (presence.isOwn(field)) {
                    if (missing.remove(field) == null) {
                        gone.add(field);
                    }
                } else if (lives.computeIfAbsent(field.substring(0, field.indexOf(':')), presence::lives)) {
                    elsewhere.put(field, UUID.fromString(user));
                } else {
                    gone.add(field);
                }
            });
            if (!missing.isEmpty() || !gone.isEmpty()) {
                presence.write(topic, missing, gone);
                presence.keep(topic);
            }
            others = Map.copyOf(elsewhere);
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
        Set<UUID> now = new HashSet<>(others.values());
        now.addAll(own.values());
        Set<UUID> joined = new HashSet<>(now);
        joined.removeAll(told);
        Set<UUID> left = new HashSet<>(told);
        left.removeAll(now);
        if ((joined.isEmpty() && left.isEmpty()) || listener.changed(joined, left)) {
            told = now;
        }
    }
}
