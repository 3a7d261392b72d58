package tools.dashboard.platform.audit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Decision;
import tools.dashboard.platform.permission.DecisionListener;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Reason;

/**
 * Notes what was refused, and what somebody did by a role of the platform. Reading again what the same person read
 * within the last minute is not noted: pages refresh by themselves.
 */
final class AuditedDecisions implements DecisionListener {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int MOST_READS = 1_000;

    private final AuditNotes notes;
    private final Map<String, Long> reads = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_READS;
        }
    };

    AuditedDecisions(AuditNotes notes) {
        this.notes = notes;
    }

    @Override
    public void decided(Actor actor, Permission permission, @Nullable UUID workspaceId, Decision decision) {
        switch (decision) {
            case Decision.Refuse(Reason reason) -> {
                if (reason != Reason.UNAUTHENTICATED && reason != Reason.STALE) {
                    notes.note(AuditNote.of(
                                    "permission.refused",
                                    actor,
                                    Map.of("permission", permission.value(), "reason", word(reason)))
                            .in(workspaceId));
                }
            }
            case Decision.Allow() -> {
                if (workspaceId == null && acts(actor) && !readJustNow(actor, permission)) {
                    notes.note(AuditNote.of("administration.allowed", actor, Map.of("permission", permission.value())));
                }
            }
        }
    }

    private static boolean acts(Actor actor) {
        return switch (actor.kind()) {
            case USER, APP, AGENT -> true;
            case SYSTEM, SERVICE, ANONYMOUS -> false;
        };
    }

    private boolean readJustNow(Actor actor, Permission permission) {
        if (!permission.value().endsWith(":read")) {
            return false;
        }
        long now = System.nanoTime();
        synchronized (reads) {
            Long before = reads.get(actor.id() + " " + permission.value());
            if (before != null && now - before < AGAIN.toNanos()) {
                return true;
            }
            reads.put(actor.id() + " " + permission.value(), now);
            return false;
        }
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
