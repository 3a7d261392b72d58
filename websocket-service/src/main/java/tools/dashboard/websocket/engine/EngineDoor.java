package tools.dashboard.websocket.engine;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;

/**
 * Decides what a request may do before anything is said in a session: it must not come from a foreign page, what token it
 * brings must be valid, and a session that was opened with a token is for requests with one of the same person and
 * session alone. Who brings none has to say who they are when they connect.
 */
final class EngineDoor {

    private static final String VERSION = "4";

    private final String origin;
    private final TokenVerifier tokens;
    private final EngineSessions sessions;

    EngineDoor(URI publicBaseUrl, TokenVerifier tokens, EngineSessions sessions) {
        this.origin = publicBaseUrl.getScheme() + "://" + publicBaseUrl.getRawAuthority();
        this.tokens = tokens;
        this.sessions = sessions;
    }

    sealed interface Answer {

        /** A session may be opened. */
        record New(EngineSession.@Nullable Owner owner) implements Answer {}

        record Known(EngineSession session) implements Answer {}

        /**
         * @param code Engine.IO's own
         * @param slug of the problem
         */
        record Refused(int status, int code, String slug, String message) implements Answer {}
    }

    /** May block for a moment, to learn a key. */
    Answer let(EngineCaller caller, Map<String, String> query, String transport) {
        if (caller.origin() != null && !caller.origin().equalsIgnoreCase(origin)) {
            return new Answer.Refused(403, 4, "forbidden", "Sockets are for this platform's own pages");
        }
        if (!VERSION.equals(query.get("EIO"))) {
            return new Answer.Refused(400, 5, "invalid-request", "Unsupported protocol version");
        }
        if (!transport.equals(query.get("transport"))) {
            return new Answer.Refused(400, 0, "invalid-request", "Transport unknown");
        }
        EngineSession.Owner owner = null;
        if (caller.bearer() != null) {
            if (!(tokens.verifyAsync(caller.bearer()).join() instanceof Verification.Valid valid)
                    || !valid.actor().isUser()) {
                return new Answer.Refused(401, 4, "unauthenticated", "A valid access token is needed");
            }
            owner = new EngineSession.Owner(
                    valid.actor().userId(), valid.actor().sessionId());
        }
        String sid = query.get("sid");
        return sid == null ? opening(owner) : known(sid, owner);
    }

    /** What is looked for among them has no characters that would have to be escaped. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parameters;
    }

    private Answer opening(EngineSession.@Nullable Owner owner) {
        return sessions.full()
                ? new Answer.Refused(503, 4, "unavailable", "This node takes no more sessions")
                : new Answer.New(owner);
    }

    private Answer known(String sid, EngineSession.@Nullable Owner owner) {
        return sessions.find(sid)
                .filter(session -> session.owner() == null || session.owner().equals(owner))
                .<Answer>map(Answer.Known::new)
                .orElseGet(() -> new Answer.Refused(400, 1, "invalid-request", "Session ID unknown"));
    }
}
