package tools.dashboard.websocket.dialogue;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/** Admits who has a valid access token of a living session and comes from our own pages or from no page at all. */
final class DialogueAdmission implements Admission {

    private final String origin;
    private final TokenVerifier tokens;
    private final Questions<UUID, Ruling> sessions;
    private final DialogueContext context;

    DialogueAdmission(
            URI publicBaseUrl, TokenVerifier tokens, Questions<UUID, Ruling> sessions, DialogueContext context) {
        this.origin = publicBaseUrl.getScheme() + "://" + publicBaseUrl.getRawAuthority();
        this.tokens = tokens;
        this.sessions = sessions;
        this.context = context;
    }

    @Override
    public Answer admit(Request request) {
        if (request.origin() != null && !request.origin().equalsIgnoreCase(origin)) {
            return new Answer.Refused(403, "forbidden", "Sockets are for this platform's own pages");
        }
        if (!(verified(request.bearer()) instanceof Verification.Valid valid)
                || !valid.actor().isUser()) {
            return new Answer.Refused(401, "unauthenticated", "A valid access token is needed");
        }
        UUID session = valid.actor().sessionId();
        Dialogue dialogue = new Dialogue(context, valid.actor().userId(), session, valid.expires());
        if (!context.dialogues().add(dialogue) || !admitted(dialogue)) {
            return new Answer.Refused(429, "too-many-requests", "You have too many open sockets");
        }
        Ruling ruling = session == null
                ? Ruling.GRANTED
                : sessions.ask(session, Questions.PATIENT).join();
        if (ruling == Ruling.GRANTED) {
            return new Answer.Admitted(dialogue);
        }
        dialogue.closed();
        return ruling == Ruling.REFUSED
                ? new Answer.Refused(401, "unauthenticated", "The session has ended")
                : new Answer.Refused(503, "unavailable", "The session cannot be checked now");
    }

    private boolean admitted(Dialogue dialogue) {
        boolean admitted = context.sockets()
                .admits(
                        dialogue.userId(),
                        context.dialogues()::count,
                        context.settings().connections());
        if (!admitted) {
            dialogue.closed();
        }
        return admitted;
    }

    private @Nullable Verification verified(@Nullable String bearer) {
        return bearer == null ? null : tokens.verifyAsync(bearer).join();
    }
}
