package tools.dashboard.auth.sessions.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.sessions.DescribeSession;
import tools.dashboard.auth.sessions.DescribeSession.Description;
import tools.dashboard.auth.sessions.EndSession;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.CsrfTokens;

@RestController
class SessionController {

    private final DescribeSession describe;
    private final EndSession end;
    private final SessionCookie cookie;
    private final CsrfTokens csrf;

    SessionController(DescribeSession describe, EndSession end, SessionCookie cookie, CsrfTokens csrf) {
        this.describe = describe;
        this.end = end;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** The session that the request came with. */
    @GetMapping("/auth/v1/session")
    ResponseEntity<SessionView> session(Actor actor) {
        Description session = describe.describe(actor, sessionOf(actor)).orElseThrow(SessionController::signInFirst);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionView(
                        session.sessionId(),
                        session.startedAt(),
                        session.expiresAt(),
                        session.amr(),
                        session.person().platformRoles(),
                        csrf.of(session.sessionId()),
                        UserView.of(session.person())));
    }

    /** Signs out, everywhere within a second. */
    @DeleteMapping("/auth/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(Actor actor) {
        end.signOut(actor, sessionOf(actor));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.cleared())
                .build();
    }

    private static UUID sessionOf(Actor actor) {
        UUID session = actor.sessionId();
        if (session == null) {
            throw signInFirst();
        }
        return session;
    }

    private static ProblemException signInFirst() {
        return ProblemException.of(ProblemType.UNAUTHENTICATED, "There is no session, or it has ended");
    }

    record SessionView(
            UUID sessionId,
            Instant startedAt,
            Instant expiresAt,
            Set<String> amr,
            Set<String> platformRoles,
            String csrfToken,
            UserView user) {}
}
