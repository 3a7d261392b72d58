package tools.dashboard.gateway.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.audit.AuditedPerson;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.gateway.pages.FrontEnd;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;

/**
 * Turns the {@code td_session} cookie into a signed access token for services and front ends, and lets a program's own
 * token pass only while its session lives. The cookie itself goes no further. A request with neither is anonymous; what
 * it may do the services decide, and what it sees the front ends.
 */
@Component
@Order(EdgeOrder.SESSION)
final class SessionFilter implements WebFilter {

    private static final Consumer<HttpHeaders> ANONYMOUS = headers -> headers.remove(HttpHeaders.AUTHORIZATION);

    private final Sessions sessions;
    private final TokenVerifier verifier;
    private final ProofOfOrigin proof;
    private final String cookieName;

    SessionFilter(Sessions sessions, TokenVerifier verifier, ProofOfOrigin proof, GatewaySettings settings) {
        this.sessions = sessions;
        this.verifier = verifier;
        this.proof = proof;
        this.cookieName = "https".equals(settings.publicBaseUrl().getScheme()) ? "__Host-td_session" : "td_session";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Optional<FrontEnd> front = FrontEnd.serving(request);
        if (front.isPresent()) {
            if (front.get().isAsset(request)) {
                return chain.filter(rewritten(exchange, ANONYMOUS));
            }
            proof.requireOfForm(request);
        }
        String bearer = bearer(request.getHeaders());
        if (bearer != null) {
            return verified(exchange, bearer).then(chain.filter(rewritten(exchange, headers -> {})));
        }
        HttpCookie cookie = request.getCookies().getFirst(cookieName);
        if (cookie == null || cookie.getValue().isBlank()) {
            return anonymous(exchange, chain);
        }
        return sessions.ofCookie(cookie.getValue())
                .onErrorMap(SessionAuthority.Unreachable.class, SessionFilter::unavailable)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(session -> session.map(living -> signedIn(exchange, chain, living))
                        .orElseGet(() -> anonymous(exchange, chain)));
    }

    private Mono<Void> signedIn(ServerWebExchange exchange, WebFilterChain chain, ResolvedSession session) {
        AuditedPerson.is(exchange, session.userId(), session.sessionId());
        proof.require(exchange.getRequest(), session);
        return chain.filter(rewritten(exchange, headers -> headers.setBearerAuth(session.accessToken())));
    }

    /**
     * A socket would be open before its service could refuse it, and its client never learn why. In a session of Socket.IO
     * a client says later who it is, and is told.
     */
    private Mono<Void> anonymous(ServerWebExchange exchange, WebFilterChain chain) {
        return ProofOfOrigin.opensSocket(exchange.getRequest()) && !ProofOfOrigin.isOfSession(exchange.getRequest())
                ? Mono.error(ProblemException.of(ProblemType.UNAUTHENTICATED, "Sign in before you open a socket."))
                : chain.filter(rewritten(exchange, ANONYMOUS));
    }

    private Mono<Void> verified(ServerWebExchange exchange, String bearer) {
        return Mono.fromFuture(() -> verifier.verifyAsync(bearer))
                .flatMap(verification -> switch (verification) {
                    case Verification.Valid valid -> {
                        AuditedPerson.is(exchange, valid.actor());
                        yield isLive(valid.actor().sessionId());
                    }
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

    private ServerWebExchange rewritten(ServerWebExchange exchange, Consumer<HttpHeaders> identity) {
        List<String> preferences = FrontEnd.preferences(exchange.getRequest());
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove(ProofOfOrigin.CSRF_HEADER);
                    if (!preferences.isEmpty()) {
                        headers.set(HttpHeaders.COOKIE, String.join("; ", preferences));
                    }
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

    private static ProblemException unavailable(Throwable cause) {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE, "Sign-in cannot be checked right now. Try again shortly.", cause)
                .retryAfter(Duration.ofSeconds(2));
    }
}
