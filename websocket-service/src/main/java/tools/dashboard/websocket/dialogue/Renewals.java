package tools.dashboard.websocket.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;
import tools.dashboard.websocket.message.ClientMessage.Authenticate;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.ServerMessage.Authenticated;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/** Keeps a socket open past its token's end: by a fresh token, or because its session is asked for and lives. */
final class Renewals {

    private static final Duration BY_SESSION = Duration.ofMinutes(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final TokenVerifier tokens;
    private final Questions<UUID, Ruling> sessions;
    private final Pauses<Dialogue> pauses;
    private final Clock clock;

    Renewals(TokenVerifier tokens, Questions<UUID, Ruling> sessions, Pauses<Dialogue> pauses, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** A token of another person or session does not renew: that is another socket. */
    void renew(Dialogue dialogue, Authenticate fresh) {
        tokens.verifyAsync(fresh.token()).thenAccept(verification -> {
            if (verification instanceof Verification.Valid valid
                    && valid.actor().isUser()
                    && valid.actor().userId().equals(dialogue.userId())
                    && Objects.equals(valid.actor().sessionId(), dialogue.sessionId())) {
                dialogue.extendTo(valid.expires());
                dialogue.tell(new Authenticated(fresh.id(), valid.expires()));
            } else {
                dialogue.tell(new Failure(
                        fresh.id(), null, ErrorCode.TOKEN_INVALID, "this is no valid token of this session"));
            }
        });
    }

    /** For a dialogue whose token may have expired. A paused one is asked about anyhow. */
    void extendOrEnd(Dialogue dialogue) {
        Instant now = clock.instant();
        if (dialogue.paused() || !dialogue.expired(now)) {
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
                case REFUSED, UNKNOWN -> pauses.ruled(dialogue, ruling);
            }
        });
    }
}
