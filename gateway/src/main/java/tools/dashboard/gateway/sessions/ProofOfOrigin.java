package tools.dashboard.gateway.sessions;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.pages.FrontEnd;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.CsrfTokens;

/**
 * Refuses what a stranger's page could make a browser send. A call proves its origin by the session's own secret in a
 * header. A page's form works without scripts and so cannot send headers: it proves it by what only a browser can say,
 * and the front end asks for the secret in a hidden field.
 */
@Component
final class ProofOfOrigin {

    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final ProblemType CSRF =
            new ProblemType("csrf", 403, "The request does not prove where it comes from");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfTokens tokens;
    private final Set<String> origins;

    ProofOfOrigin(CsrfTokens tokens, GatewaySettings settings) {
        this.tokens = tokens;
        origins = settings.origins();
    }

    /** Of a page's form, with a session or without: signing in as somebody else is an attack too. */
    void requireOfForm(ServerHttpRequest request) {
        if (SAFE.contains(request.getMethod()) || isFromOurs(request)) {
            return;
        }
        if (request.getHeaders().getOrigin() != null
                || !"same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"))) {
            throw ProblemException.of(CSRF, "A form must be sent from the platform's own pages.");
        }
    }

    /** Of a call or a socket that is opened with the cookie. */
    void require(ServerHttpRequest request, ResolvedSession session) {
        if (opensSocket(request)) {
            if (!isFromOurs(request)) {
                throw ProblemException.of(
                        CSRF, "A socket opened with the cookie must come from the platform's own pages.");
            }
            return;
        }
        if (isOfSession(request) && !SAFE.contains(request.getMethod())) {
            if (!isFromOurs(request)) {
                throw ProblemException.of(
                        CSRF, "What is said with the cookie must come from the platform's own pages.");
            }
            return;
        }
        if (SAFE.contains(request.getMethod()) || FrontEnd.serving(request).isPresent()) {
            return;
        }
        if (!tokens.matches(session.sessionId(), request.getHeaders().getFirst(CSRF_HEADER))) {
            throw ProblemException.of(
                    CSRF, "Send the header " + CSRF_HEADER + " with the value that GET /auth/v1/session returns.");
        }
    }

    private boolean isFromOurs(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return origin != null && origins.contains(origin);
    }

    /** Whether it belongs to a session of Socket.IO, whose clients send no header of ours. */
    static boolean isOfSession(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/socket.io/");
    }

    static boolean opensSocket(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }
}
