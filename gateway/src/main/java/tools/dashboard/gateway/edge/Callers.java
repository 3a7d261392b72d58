package tools.dashboard.gateway.edge;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.PurposeTokens.Reading;

/**
 * Finds out where a request comes from. A connection's other end is the caller, unless it is a proxy that the settings
 * name, which tells by {@code X-Forwarded-For}; or a front end, which hands back the proof that it was given with the
 * request for the page. So no front end has to be trusted by its place in the network, and none can make an address up.
 */
@Component
final class Callers {

    /** What the gateway tells a front end of the caller, and the front end tells the gateway. */
    static final String PROOF = "X-TD-Caller";

    static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Purpose FOR_PAGE = new Purpose("caller-of-page");
    /** Longer than a page may take to be made. */
    private static final Duration PROOF_LIVES = Duration.ofSeconds(60);

    private static final String UNKNOWN = "unknown";

    private final TrustedProxies proxies;
    private final PurposeTokens tokens;

    Callers(TrustedProxies proxies, PurposeTokens tokens) {
        this.proxies = proxies;
        this.tokens = tokens;
    }

    Caller of(ServerHttpRequest request) {
        return proved(request).orElseGet(() -> new Caller(address(request), false));
    }

    String proofOf(Caller caller) {
        return tokens.issue(FOR_PAGE, caller.address(), Map.of(), PROOF_LIVES);
    }

    private Optional<Caller> proved(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(PROOF))
                .map(proof -> tokens.read(FOR_PAGE, proof))
                .flatMap(reading -> reading instanceof Reading.Valid valid
                        ? Optional.of(new Caller(valid.subject(), true))
                        : Optional.empty());
    }

    private String address(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        return peer == null || peer.getAddress() == null
                ? UNKNOWN
                : proxies.caller(peer.getAddress(), request.getHeaders().getValuesAsList(FORWARDED_FOR));
    }
}
