package tools.dashboard.websocket.dialogue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.audit.AuditNote;
import tools.dashboard.platform.audit.AuditNotes;
import tools.dashboard.websocket.message.ClientMessage.Say;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Farewell;
import tools.dashboard.websocket.socket.CloseReason;

/** Tells the audit trail what sockets were refused, and what was taken from them. Never blocks. */
final class Refusals {

    private final AuditNotes notes;

    Refusals(AuditNotes notes) {
        this.notes = notes;
    }

    /** A topic that was asked for and not given. */
    void notGiven(Dialogue dialogue, @Nullable UUID workspace, String topic, ErrorCode why) {
        note("subscription.refused", dialogue, workspace, Map.of("topic", topic, "reason", why.text()), null);
    }

    /** @param trace of the change that took it; null when that was found out by asking */
    void taken(Right right, @Nullable String trace) {
        note(
                "subscription.ended",
                right.dialogue(),
                right.question().workspaceId(),
                Map.of("topic", right.question().topic(), "reason", Farewell.ACCESS_REVOKED.text()),
                trace);
    }

    void notPassed(Right right, Say said, ErrorCode why) {
        note(
                "message.refused",
                right.dialogue(),
                right.question().workspaceId(),
                Map.of("topic", said.topic(), "kind", said.kind(), "reason", why.text()),
                null);
    }

    /** @param trace of the change that ended it; null when nobody's did, or that was found out by asking */
    void closed(Dialogue dialogue, CloseReason why, @Nullable String trace) {
        note("socket.closed", dialogue, null, Map.of("code", why.code(), "reason", why.text()), trace);
    }

    private void note(
            String action,
            Dialogue dialogue,
            @Nullable UUID workspace,
            Map<String, Object> data,
            @Nullable String trace) {
        Actor person = Actor.user(dialogue.userId(), dialogue.sessionId(), Set.of(), Set.of());
        notes.note(AuditNote.of(action, person, data).in(workspace).traced(trace));
    }
}
