package tools.dashboard.gateway.limits;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import tools.dashboard.gateway.audit.AuditedPerson;
import tools.dashboard.gateway.edge.Caller;
import tools.dashboard.gateway.pages.FrontEnd;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.network.Subscriber;

/** Which limits a request meets, and whom it counts for. */
@Component
final class Limits {

    /** @param whose counter it is */
    record Counted(RateLimit limit, String whose) {}

    private final LimitSettings settings;
    private final DeclaredLimits declared;

    Limits(LimitSettings settings, DeclaredLimits declared) {
        this.settings = settings;
        this.declared = declared;
    }

    /**
     * The limit of the route, where it has one, and the one of whoever asks. What a front end asks for a page is part of
     * the request for that page, and no request of its own.
     */
    List<Counted> of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (isFree(request)) {
            return List.of();
        }
        Caller caller = Caller.of(exchange);
        Actor actor = AuditedPerson.of(exchange);
        List<Counted> counted = new ArrayList<>(2);
        declared.of(request.getMethod().name(), request.getPath().pathWithinApplication())
                .ifPresent(route -> counted.add(new Counted(
                        route.limit(),
                        route.byAddress() || actor.isAnonymous() ? Subscriber.of(caller.address()) : actor.id())));
        if (!caller.forPage()) {
            counted.add(actor.isAnonymous() ? ofAddress(caller) : new Counted(settings.byUser(), actor.id()));
        }
        return counted;
    }

    Counted ofAddress(Caller caller) {
        return new Counted(settings.byAddress(), Subscriber.of(caller.address()));
    }

    /** Files that are the same for everybody, signs of life, and what Socket.IO sends within a session. */
    private static boolean isFree(ServerHttpRequest request) {
        String path = request.getPath().value();
        return FrontEnd.serving(request).filter(front -> front.isAsset(request)).isPresent()
                || path.startsWith("/docs/ui/")
                || path.equals("/health")
                || path.startsWith("/health/")
                || path.startsWith("/socket.io/") && request.getQueryParams().containsKey("sid");
    }
}
