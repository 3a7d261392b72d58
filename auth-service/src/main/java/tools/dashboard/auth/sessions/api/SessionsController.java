package tools.dashboard.auth.sessions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.sessions.EndSession;
import tools.dashboard.auth.sessions.ListSessions;
import tools.dashboard.auth.sessions.domain.LivingSession;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

/** Where somebody is signed in. */
@RestController
class SessionsController {

    private final ListSessions list;
    private final EndSession end;

    SessionsController(ListSessions list, EndSession end) {
        this.list = list;
        this.end = end;
    }

    /** One's own, those that started last first. */
    @GetMapping("/auth/v1/sessions")
    ResponseEntity<Page<SignedInView>> sessions(Actor actor, PageRequest page) {
        var found = list.newest(actor, page.cursorId(), page.limitAndOne());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, page, session -> session.id().toString())
                        .map(session -> SignedInView.of(session, actor)));
    }

    /** Signs out of one of one's own sessions, everywhere within a second. */
    @DeleteMapping("/auth/v1/sessions/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID sessionId) {
        if (!end.signOut(actor, sessionId)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No such session of yours lives");
        }
    }

    /** Signs out of all of one's own sessions but the one that the request came with. */
    @DeleteMapping("/auth/v1/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor) {
        end.signOutElsewhere(actor);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SignedInView(
            UUID id,
            boolean current,
            @Nullable String browser,
            @Nullable String system,
            @Nullable String address,
            Instant startedAt,
            Instant lastSeenAt,
            Instant expiresAt) {

        static SignedInView of(LivingSession session, Actor actor) {
            return new SignedInView(
                    session.id(),
                    session.id().equals(actor.sessionId()),
                    session.device().browser(),
                    session.device().system(),
                    session.address(),
                    session.startedAt(),
                    session.seenAt(),
                    session.expiresAt());
        }
    }
}
