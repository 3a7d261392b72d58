package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What was asked of the platform and what it answered. Safe for use by several threads. */
final class Ledger {

    /** @param id of what was made, as the answer has it */
    record Acknowledged(Deed deed, String id) {}

    private final Map<String, Deed> asked = new ConcurrentHashMap<>();
    private final Map<String, Acknowledged> acknowledged = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowestNanos = new AtomicLong();
    private volatile String slowest = "";

    void ask(Deed deed) {
        asked.put(deed.trace(), deed);
    }

    void acknowledge(Deed deed, String id) {
        acknowledged.put(deed.trace(), new Acknowledged(deed, id));
    }

    /** A deed that was right, and was answered as if it were not. */
    void refuse(Deed deed, String answer) {
        refusals.add(deed + ": " + answer);
    }

    /** @param outcome its status, or how it failed */
    void took(Deed deed, Duration time, String outcome) {
        long nanos = time.toNanos();
        if (slowestNanos.getAndAccumulate(nanos, Math::max) < nanos) {
            slowest = deed.kind() + " " + outcome;
        }
    }

    /** In the order of the answers. */
    List<Acknowledged> acknowledged() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged.values());
        }
    }

    /** Asked for, and never answered for good. */
    Set<Deed> unanswered() {
        return asked.values().stream()
                .filter(deed -> !acknowledged.containsKey(deed.trace()))
                .collect(Collectors.toSet());
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    String slowestWas() {
        return slowest;
    }
}
