package tools.dashboard.gateway.audit;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.edge.Caller;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.platform.audit.AuditNote;
import tools.dashboard.platform.audit.AuditNotes;
import tools.dashboard.platform.observability.TraceParent;

/**
 * Notes refusals, the edge's own and those of the services behind it, and attempts to sign in: the gateway alone sees
 * where a request comes from. The trace id leads to what the services say of the same request.
 */
@Component
@Order(EdgeOrder.AUDIT)
final class AuditFilter implements WebFilter {

    private static final String SIGN_IN = "/auth/v1/sessions";
    private static final int LONGEST_PATH = 300;

    private final AuditNotes notes;

    AuditFilter(AuditNotes notes) {
        this.notes = notes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean withCredentials = hasCredentials(exchange.getRequest());
        exchange.getResponse().beforeCommit(() -> {
            look(exchange, withCredentials);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void look(ServerWebExchange exchange, boolean withCredentials) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null) {
            return;
        }
        ServerHttpRequest request = exchange.getRequest();
        if (request.getMethod() == HttpMethod.POST && request.getPath().value().equals(SIGN_IN)) {
            note("sign-in.attempted", exchange, status);
        } else if (isRefusal(status, withCredentials)) {
            note("request.refused", exchange, status);
        }
    }

    /** Whoever brings nothing to be known by is asked to sign in, which is no refusal. */
    private static boolean isRefusal(HttpStatusCode status, boolean withCredentials) {
        return switch (status.value()) {
            case 401 -> withCredentials;
            case 403, 429 -> true;
            default -> false;
        };
    }

    private void note(String action, ServerWebExchange exchange, HttpStatusCode status) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        notes.note(AuditNote.of(
                        action,
                        AuditedPerson.of(exchange),
                        Map.of(
                                "method", request.getMethod().name(),
                                "path", path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                                "status", status.value()))
                .traced(TraceParent.acceptOrFresh(request.getHeaders().getFirst(TraceParent.HEADER))
                        .traceId())
                .from(Caller.of(exchange).address(), request.getHeaders().getFirst(HttpHeaders.USER_AGENT)));
    }

    private static boolean hasCredentials(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getCookies().keySet().stream().anyMatch(name -> name.endsWith("td_session"));
    }
}
