package tools.dashboard.gateway.edge;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/**
 * Refuses bodies over 1 MB, uploads over 10 MB (plus 64 KB for the multipart frame around the file): by their declared
 * length before anything is read, by counting when they declare none.
 */
@Component
@Order(EdgeOrder.BODY_LIMIT)
final class BodyLimitFilter implements WebFilter {

    static final long BODY_BYTES = 1024 * 1024;
    static final long UPLOAD_BYTES = 10 * 1024 * 1024 + 64 * 1024;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        MediaType type = request.getHeaders().getContentType();
        long limit = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) ? UPLOAD_BYTES : BODY_BYTES;
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(tooLarge(limit));
        }
        AtomicLong read = new AtomicLong();
        return chain.filter(exchange.mutate()
                .request(new ServerHttpRequestDecorator(request) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return super.getBody().map(buffer -> {
                            if (read.addAndGet(buffer.readableByteCount()) > limit) {
                                DataBufferUtils.release(buffer);
                                throw tooLarge(limit);
                            }
                            return buffer;
                        });
                    }
                })
                .build());
    }

    private static ProblemException tooLarge(long limit) {
        return ProblemException.of(
                        ProblemType.TOO_LARGE,
                        "The request is larger than the " + limit / (1024 * 1024) + " MB that are allowed here.")
                .with("limitBytes", limit);
    }
}
