package tools.dashboard.websocket.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;
import tools.dashboard.websocket.protocol.ClientMessage.Authenticate;
import tools.dashboard.websocket.protocol.ErrorCode;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.upstream.Questions;

/** Keeps a socket open past its token's end: by a fresh token, or because its session is asked for and lives. */
final class Renewals {

    private static final Duration BY_SESSION = Duration.ofMinutes(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final TokenVerifier tokens;
    private final Questions<UUID> sessions;
    private final Clock clock;

    Renewals(TokenVerifier tokens, Questions<UUID> sessions, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A token of another person or session does not renew: that is another socket. */
    void renew(Dialogue dialogue, Connection connection, Authenticate fresh) {
        tokens.verifyAsync(fresh.token()).thenAccept(verification -> {
            if (verification instanceof Verification.Valid valid
                    && valid.actor().isUser()
                    && valid.actor().userId().equals(dialogue.userId())
                    && Objects.equals(valid.actor().sessionId(), dialogue.sessionId())) {
                dialogue.extendTo(valid.expires());
                connection.send(ServerMessages.authenticated(fresh.id(), valid.expires()));
            } else {
                connection.send(ServerMessages.error(
                        fresh.id(), ErrorCode.TOKEN_INVALID, "this is no valid token of this session"));
            }
        });
    }

    /** For a dialogue whose token may have expired. */
    void extendOrEnd(Dialogue dialogue) {
        Instant now = clock.instant();
        if (!dialogue.expired(now)) {
            return;
        }
        UUID session = dialogue.sessionId();
        if (session == null) {
            dialogue.end(CloseReason.TOKEN_EXPIRED);
            return;
        }
        dialogue.extendTo(now.plus(ASK_AGAIN));
        sessions.ask(session, Questions.PATIENT).thenAccept(ruling -> {
            switch (ruling) {
                case GRANTED -> dialogue.extendTo(clock.instant().plus(BY_SESSION));
                case REFUSED -> dialogue.end(CloseReason.SESSION_ENDED);
                case UNKNOWN -> dialogue.end(CloseReason.TRY_AGAIN);
            }
        });
    }
}
