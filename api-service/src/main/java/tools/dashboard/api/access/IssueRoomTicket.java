package tools.dashboard.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/** Gives a person who may listen to a topic the ticket that they show to websocket-service. */
@Service
public class IssueRoomTicket {
    static final Duration LIFETIME = Duration.ofSeconds(60);

    private final CheckAccess access;
    private final PurposeTokens tokens;
    private final Clock clock;

    IssueRoomTicket(CheckAccess access, PurposeTokens tokens, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return empty when the topic is not in the workspace, or not for the actor */
    public Optional<RoomTicket> issue(Actor actor, UUID workspaceId, String topic) {
        var question = new AccessQuestion(actor.userId(), workspaceId, topic);
        if (!access.check(List.of(question)).getFirst()) {
            return Optional.empty();
        }
        var claims = new HashMap<String, Object>();
        claims.put("topic", topic);
        claims.put("workspaceId", workspaceId.toString());
        if (actor.sessionId() != null) {
            claims.put("sid", actor.sessionId().toString());
        }
        Instant expires = clock.instant().plus(LIFETIME);
        return Optional.of(new RoomTicket(tokens.issue(Purpose.ROOM, actor.id(), claims, LIFETIME), expires));
    }
}
