package tools.dashboard.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.dashboard.platform.contract.Route.Access;
import tools.dashboard.platform.problem.StatusProblems;
import tools.dashboard.platform.web.ServletProblemWriter;

/** Deny by default: what no contract declares is not there, whatever a controller maps. */
final class RouteFilter extends OncePerRequestFilter {

    private final RouteTable routes;
    private final ServletProblemWriter problems;

    RouteFilter(RouteTable routes, ServletProblemWriter problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (NetworkOnly.refuses(request) ? new RouteTable.Match.None() : find(request)) {
            case RouteTable.Match.Found(Access access) -> {
                RouteAccess.declare(request, access);
                chain.doFilter(request, response);
            }
            case RouteTable.Match.OtherMethods(Set<String> methods) -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
                problems.write(request, response, StatusProblems.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED));
            }
            case RouteTable.Match.None() ->
                problems.write(request, response, StatusProblems.of(HttpServletResponse.SC_NOT_FOUND));
        }
    }

    private RouteTable.Match find(HttpServletRequest request) {
        return routes.find(request.getMethod(), request.getRequestURI());
    }
}
