package tools.dashboard.gateway.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;

/**
 * Turns the {@code td_session} cookie into a signed access token for the services, and lets a program's own token pass
 * only while its session lives. The cookie itself goes no further. A request with neither is anonymous; what it may do
 * the services decide.
 */
@Component
@Order(EdgeOrder.SESSION)
final class SessionFilter implements WebFilter {

    static final String CSRF_HEADER = "X-CSRF-Token";
    private static final ProblemType CSRF =
            new ProblemType("csrf", 403, "The request does not prove where it comes from");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Sessions sessions;
    private final TokenVerifier verifier;
    private final String cookieName;
    private final Set<String> origins;

    SessionFilter(Sessions sessions, TokenVerifier verifier, GatewaySettings settings) {
        this.sessions = sessions;
        this.verifier = verifier;
        this.cookieName = "https".equals(settings.publicBaseUrl().getScheme()) ? "__Host-td_session" : "td_session";
        this.origins = settings.origins();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String bearer = bearer(request.getHeaders());
        if (bearer != null) {
            return verified(bearer).then(chain.filter(rewritten(exchange, headers -> {})));
        }
        HttpCookie cookie = request.getCookies().getFirst(cookieName);
        Consumer<HttpHeaders> anonymous = headers -> headers.remove(HttpHeaders.AUTHORIZATION);
        if (cookie == null || cookie.getValue().isBlank()) {
            return chain.filter(rewritten(exchange, anonymous));
        }
        return sessions.ofCookie(cookie.getValue())
                .onErrorMap(SessionAuthority.Unreachable.class, SessionFilter::unavailable)
                .map(session -> {
                    requireProofOfOrigin(request, session);
                    Consumer<HttpHeaders> signedIn = headers -> headers.setBearerAuth(session.accessToken());
                    return signedIn;
                })
                .defaultIfEmpty(anonymous)
                .flatMap(identity -> chain.filter(rewritten(exchange, identity)));
    }

    private Mono<Void> verified(String bearer) {
        return Mono.fromFuture(() -> verifier.verifyAsync(bearer))
                .flatMap(verification -> switch (verification) {
                    case Verification.Valid valid -> isLive(valid.actor().sessionId());
                    case Verification.Invalid invalid -> Mono.just(false);
                    case Verification.KeyUnknown unknown -> Mono.just(false);
                })
                .flatMap(live -> live
                        ? Mono.<Void>empty()
                        : Mono.error(ProblemException.of(
                                ProblemType.UNAUTHENTICATED,
                                "The access token is not valid, or its session has ended. Sign in again.")));
    }

    private Mono<Boolean> isLive(@Nullable UUID session) {
        return session == null ? Mono.just(true) : sessions.isLive(session);
    }

    private void requireProofOfOrigin(ServerHttpRequest request, ResolvedSession session) {
        if ("websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
            String origin = request.getHeaders().getOrigin();
            if (origin == null || !origins.contains(origin)) {
                throw ProblemException.of(
                        CSRF, "A socket opened with the cookie must come from the platform's own pages.");
            }
            return;
        }
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String proof = request.getHeaders().getFirst(CSRF_HEADER);
        if (proof == null || !sameBytes(proof, session.csrfToken())) {
            throw ProblemException.of(
                    CSRF, "Send the header " + CSRF_HEADER + " with the value that GET /auth/v1/session returns.");
        }
    }

    private ServerWebExchange rewritten(ServerWebExchange exchange, Consumer<HttpHeaders> identity) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove(CSRF_HEADER);
                    identity.accept(headers);
                }))
                .build();
    }

    private static @Nullable String bearer(HttpHeaders headers) {
        String value = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7)
                ? value.substring(7).strip()
                : null;
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException unavailable(Throwable cause) {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE, "Sign-in cannot be checked right now. Try again shortly.", cause)
                .retryAfter(Duration.ofSeconds(2));
    }
}
