package tools.dashboard.gateway.sockets;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Opens a socket at the node that a request is routed to. The client's handshake is the node's to answer, and so are
 * extensions, limits and close codes: once both have changed to WebSocket, this passes bytes on and nothing else, and the
 * request is over. An answer that opens no socket reaches the client as it is.
 */
@Component
public final class SocketRelay implements GatewayFilter, Ordered {

    /** After the node was chosen, before anything is sent. */
    private static final int ORDER = RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 2;

    private final Nodes nodes;
    private final List<HttpHeadersFilter> headersFilters;

    SocketRelay(Nodes nodes, List<HttpHeadersFilter> headersFilters) {
        this.nodes = nodes;
        this.headersFilters = List.copyOf(headersFilters);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Channel client = ((Connection) ServerHttpRequestDecorator.<Object>getNativeRequest(request)).channel();
        // What asks for it on a stream of HTTP/2 is no handshake: there the headers mean nothing.
        if (!opensSocket(request) || client.pipeline().get(HttpServerCodec.class) == null) {
            return chain.filter(exchange);
        }
        URI address = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        HttpHeaders headers = HttpHeadersFilter.filterRequest(headersFilters, exchange);
        return nodes.ask(address, headers, client.eventLoop())
                .flatMap(answer -> answer.opensSocket() ? open(exchange, client, answer) : refused(exchange, answer));
    }

    private Mono<Void> open(ServerWebExchange exchange, Channel client, NodeAnswer answer) {
        Connection request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        Handover.prepare(client, answer, () -> request.rebind(() -> client));
        ServerHttpResponse response = head(exchange, answer.response());
        response.getHeaders().set(HttpHeaders.CONNECTION, "Upgrade");
        response.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
        return response.setComplete();
    }

    private Mono<Void> refused(ServerWebExchange exchange, NodeAnswer answer) {
        ServerHttpResponse response = head(exchange, answer.response());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
    }

    private ServerHttpResponse head(ServerWebExchange exchange, FullHttpResponse answer) {
        HttpHeaders headers = new HttpHeaders();
        answer.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
        response.getHeaders()
                .putAll(HttpHeadersFilter.filter(headersFilters, headers, exchange, HttpHeadersFilter.Type.RESPONSE));
        return response;
    }

    private static boolean opensSocket(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }
}
