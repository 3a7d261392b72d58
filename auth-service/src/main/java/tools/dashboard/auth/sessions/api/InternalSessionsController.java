package tools.dashboard.auth.sessions.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.sessions.ResolveSession;
import tools.dashboard.auth.sessions.ResolveSession.Resolved;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** What the gateway and websocket-service ask about sessions. */
@RestController
class InternalSessionsController {

    private static final int MOST = 1000;

    private final ResolveSession resolve;

    InternalSessionsController(ResolveSession resolve) {
        this.resolve = resolve;
    }

    /** The session of a cookie, and an access token to send on; 404 when none lives. */
    @PostMapping("/internal/sessions/resolve")
    ResolvedSession resolve(@Valid @RequestBody ResolveRequest request) {
        Resolved resolved = resolve.resolve(request.sessionToken())
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "No such session lives"));
        return new ResolvedSession(
                resolved.accessToken().value(),
                resolved.accessToken().expiresAt(),
                resolved.sessionId(),
                resolved.accountId());
    }

    /** Which of the sessions live. */
    @PostMapping("/internal/sessions/check")
    Checked check(@Valid @RequestBody CheckRequest request) {
        return new Checked(resolve.living(request.sessionIds()));
    }

    record ResolveRequest(@NotNull @Size(max = 200) String sessionToken) {
        @Override
        public String toString() {
            return "ResolveRequest[***]";
        }
    }

    record ResolvedSession(String accessToken, Instant expiresAt, UUID sessionId, UUID userId) {
        @Override
        public String toString() {
            return "ResolvedSession[" + sessionId + "]";
        }
    }

    record CheckRequest(@NotNull @Size(max = MOST) Set<@NotNull UUID> sessionIds) {}

    record Checked(Set<UUID> live) {}
}
