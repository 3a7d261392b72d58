package tools.dashboard.platform.security;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.Route.Access;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;

/** Who a request's {@code Authorization} header stands for. Routes between services take service tokens only. */
final class BearerTokens {

    private static final String SCHEME = "Bearer ";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceTokens serviceTokens;
    private final @Nullable TokenVerifier accessTokens;

    BearerTokens(ServiceTokens serviceTokens, @Nullable TokenVerifier accessTokens) {
        this.serviceTokens = serviceTokens;
        this.accessTokens = accessTokens;
    }

    /** @throws ProblemException 503 while no access token can be verified at all */
    Actor actor(@Nullable String header, Access access) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Actor.anonymous();
        }
        String token = header.substring(SCHEME.length()).strip();
        return switch (access) {
            case INTERNAL -> serviceTokens.verify(token).orElseGet(Actor::anonymous);
            case AUTHENTICATED -> person(token).orElseGet(Actor::anonymous);
            case PUBLIC -> known(token).orElseGet(Actor::anonymous);
        };
    }

    private Optional<Actor> person(String token) {
        if (accessTokens == null) {
            return Optional.empty();
        }
        return switch (accessTokens
                .verifyAsync(token)
                .completeOnTimeout(new Verification.KeyUnknown(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join()) {
            case Verification.Valid valid -> Optional.of(valid.actor());
            case Verification.Invalid invalid -> Optional.empty();
            case Verification.KeyUnknown unknown when accessTokens.hasKeys() -> Optional.empty();
            case Verification.KeyUnknown unknown ->
                throw ProblemException.of(ProblemType.UNAVAILABLE, "Tokens cannot be verified for the moment.")
                        .retryAfter(PATIENCE);
        };
    }

    /** A public route neither waits for keys nor minds a token that has expired. */
    private Optional<Actor> known(String token) {
        return accessTokens != null && accessTokens.verify(token) instanceof Verification.Valid valid
                ? Optional.of(valid.actor())
                : Optional.empty();
    }
}
