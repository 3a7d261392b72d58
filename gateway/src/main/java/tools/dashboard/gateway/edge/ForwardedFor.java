package tools.dashboard.gateway.edge;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells the services where a request comes from, after all that others said of it was removed. */
@Component
final class ForwardedFor implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        HttpHeaders told = new HttpHeaders();
        told.putAll(headers);
        told.set(Callers.FORWARDED_FOR, Caller.of(exchange).address());
        return told;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
