package tools.dashboard.gateway.edge;

import com.fasterxml.uuid.Generators;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each request its id and trace, and strips whatever a stranger could use to pass for somebody: services believe
 * these headers only because nobody outside can send them.
 */
@Component
@Order(EdgeOrder.REQUEST_IDENTITY)
final class RequestIdentityFilter implements WebFilter {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final List<String> STRIPPED_PREFIXES = List.of("x-td-", "x-actor-", "x-user-", "x-forwarded-");
    private static final List<String> STRIPPED = List.of("forwarded", "x-real-ip", "x-request-id", "x-original-url");
    /** W3C Trace Context, level 1, version 00. */
    private static final Pattern W3C = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final SecureRandom random = new SecureRandom();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String requestId = Generators.timeBasedEpochGenerator().generate().toString();
        exchange.getAttributes().put(REQUEST_ID, requestId);
        exchange.getResponse().getHeaders().set(REQUEST_ID, requestId);
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> rewrite(headers, requestId)))
                .build());
    }

    private void rewrite(HttpHeaders headers, String requestId) {
        List.copyOf(headers.headerNames()).stream()
                .filter(RequestIdentityFilter::isStripped)
                .forEach(headers::remove);
        headers.set(REQUEST_ID, requestId);
        String trace = headers.getFirst(TRACEPARENT);
        if (trace == null || !W3C.matcher(trace).matches()) {
            headers.set(TRACEPARENT, "00-" + hex(16) + "-" + hex(8) + "-01");
        }
    }

    private static boolean isStripped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return STRIPPED.contains(lower) || STRIPPED_PREFIXES.stream().anyMatch(lower::startsWith);
    }

    private String hex(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
