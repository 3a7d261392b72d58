package tools.dashboard.websocket.dialogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.PurposeTokens.Reading;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.upstream.AccessQuestion;

/**
 * Reads room tickets: each is for one topic, one person and the session that asked for it. Whoever was let in with one
 * gets another for the way back, so that those who reconnect do not ask the API for a new one each. It lives for a day,
 * but opens nothing by itself: it counts only on a socket of its session, and the right is asked for again.
 */
final class RoomTickets {

    private static final Duration WAY_BACK = Duration.ofDays(1);

    private final PurposeTokens tokens;

    RoomTickets(PurposeTokens tokens) {
        this.tokens = tokens;
    }

    Answer read(String ticket, String topic, UUID userId, @Nullable UUID sessionId) {
        Reading reading = tokens.read(Purpose.ROOM, ticket);
        if (reading instanceof Reading.Invalid) {
            reading = tokens.read(Purpose.ROOM_AGAIN, ticket);
        }
        return switch (reading) {
            case Reading.Expired _ -> new Answer.Bad(ErrorCode.TICKET_EXPIRED, "ask for a new ticket");
            case Reading.Invalid _ -> new Answer.Bad(ErrorCode.TICKET_INVALID, "this is no room ticket");
            case Reading.Valid valid -> compare(valid, topic, userId, sessionId);
        };
    }

    String again(AccessQuestion question, @Nullable UUID sessionId) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("topic", question.topic());
        claims.put("workspaceId", question.workspaceId().toString());
        if (sessionId != null) {
            claims.put("sid", sessionId.toString());
        }
        return tokens.issue(Purpose.ROOM_AGAIN, question.userId().toString(), claims, WAY_BACK);
    }

    private static Answer compare(Reading.Valid valid, String topic, UUID userId, @Nullable UUID sessionId) {
        Map<String, Object> claims = valid.claims();
        boolean ours = userId.toString().equals(valid.subject())
                && topic.equals(claims.get("topic"))
                && (sessionId == null || sessionId.toString().equals(claims.get("sid")))
                && claims.get("workspaceId") instanceof String;
        return ours
                ? new Answer.Good(
                        new AccessQuestion(userId, UUID.fromString(String.valueOf(claims.get("workspaceId"))), topic))
                : new Answer.Bad(ErrorCode.TICKET_INVALID, "this ticket is for something else");
    }

    /** What a ticket is good for. */
    sealed interface Answer {

        record Good(AccessQuestion question) implements Answer {}

        record Bad(ErrorCode code, String detail) implements Answer {}
    }
}
