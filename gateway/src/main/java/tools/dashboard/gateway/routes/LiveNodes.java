package tools.dashboard.gateway.routes;

import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Sends sockets to the nodes of websocket-service in turn, and a session of Socket.IO always to its own. Which one that is
 * stands in the session's id: this filter tells a node what it is called here, and the node begins its ids with that. So
 * no gateway has to remember anything, and any of several finds the same node.
 */
final class LiveNodes implements GatewayFilter, Ordered {

    /** What the node is called. */
    static final String NODE_HEADER = "X-Live-Node";

    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int NAME_DIGITS = 8;

    private final Map<String, URI> byName = new LinkedHashMap<>();
    private final List<String> names;
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    LiveNodes(List<URI> nodes) {
        nodes.forEach(node -> byName.put(nameOf(node), node));
        names = List.copyOf(byName.keySet());
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String sid = exchange.getRequest().getQueryParams().getFirst("sid");
        String name = sid == null ? next() : ofSession(sid);
        URI address = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        URI node = Objects.requireNonNull(byName.get(name));
        exchange.getAttributes()
                .put(
                        ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                        UriComponentsBuilder.fromUri(address)
                                .host(node.getHost())
                                .port(node.getPort())
                                .build(true)
                                .toUri());
        return chain.filter(exchange.mutate()
                        .request(request -> request.headers(headers -> headers.set(NODE_HEADER, name)))
                        .build())
                .doOnError(ConnectException.class, failure -> failedAt.put(name, System.nanoTime()));
    }

    /** One that is gone took the session with it: any other says so. */
    private String ofSession(String sid) {
        int dot = sid.indexOf('.');
        String name = dot < 0 ? "" : sid.substring(0, dot);
        return byName.containsKey(name) ? name : next();
    }

    private String next() {
        long now = System.nanoTime();
        for (int tried = 0; tried < names.size(); tried++) {
            String name = names.get(Math.floorMod(turn.getAndIncrement(), names.size()));
            Long failed = failedAt.get(name);
            if (failed == null || now - failed > REST_NANOS) {
                return name;
            }
        }
        return names.get(Math.floorMod(turn.getAndIncrement(), names.size()));
    }

    static String nameOf(URI node) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(node.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, NAME_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
