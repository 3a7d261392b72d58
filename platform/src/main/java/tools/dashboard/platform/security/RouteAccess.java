package tools.dashboard.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import tools.dashboard.platform.contract.Route.Access;

/** Who may call the route of a request, as its contract declares. */
public final class RouteAccess {

    private static final String ATTRIBUTE = RouteAccess.class.getName();

    private RouteAccess() {}

    static void declare(HttpServletRequest request, Access access) {
        request.setAttribute(ATTRIBUTE, access);
    }

    /** INTERNAL, the narrowest, for a request that no contract was looked up for. */
    public static Access of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Access access ? access : Access.INTERNAL;
    }
}
