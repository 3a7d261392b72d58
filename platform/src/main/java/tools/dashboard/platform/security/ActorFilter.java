package tools.dashboard.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.web.ServletProblemWriter;

/** Binds the actor to everything that happens below, in this thread and only for this request. */
final class ActorFilter extends OncePerRequestFilter {

    private static final String ACTOR = ActorFilter.class.getName() + ".actor";

    private final BearerTokens tokens;
    private final ServletProblemWriter problems;

    ActorFilter(BearerTokens tokens, ServletProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** An answer that is finished on another thread has its actor there as well. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor;
        try {
            actor = actor(request);
        } catch (ProblemException cannotSay) {
            problems.write(request, response, cannotSay);
            return;
        }
        if (!actor.isAnonymous()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ActorAuthentication(actor));
            SecurityContextHolder.setContext(context);
        }
        runAs(actor, () -> chain.doFilter(request, response));
    }

    private Actor actor(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return known;
        }
        var actor = tokens.actor(request.getHeader(HttpHeaders.AUTHORIZATION), RouteAccess.of(request));
        request.setAttribute(ACTOR, actor);
        return actor;
    }

    private static void runAs(Actor actor, Rest rest) throws ServletException, IOException {
        try {
            CurrentActor.call(actor, () -> {
                rest.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    @FunctionalInterface
    private interface Rest {
        void run() throws ServletException, IOException;
    }
}
