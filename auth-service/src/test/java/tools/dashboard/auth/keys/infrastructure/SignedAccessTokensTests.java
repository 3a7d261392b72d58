package tools.dashboard.auth.keys.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.keys.Claims;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.AccessTokenKeys;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.token.Verification;

class SignedAccessTokensTests {

    private static final byte[] SECRET = "a secret that all services share".getBytes(StandardCharsets.UTF_8);
    private static final Claims CLAIMS =
            new Claims(new UUID(1, 1), new UUID(2, 2), Set.of("pwd"), "session", Set.of("platform_admin"));

    @Test
    void withASharedSecretEveryServiceReadsTheSameActor() {
        var identity = new ServiceIdentity("auth-service", URI.create("https://tools.example"));
        var tokens = new SignedAccessTokens(TokenSigning.with(SECRET), identity, Clock.systemUTC());
        var verifier = new TokenVerifier(new SharedSecret(), JWSAlgorithm.HS256, "https://tools.example");

        Verification read = verifier.verify(tokens.issue(CLAIMS).value());

        assertThat(read)
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid -> assertThat(valid.actor())
                                .isEqualTo(Actor.user(
                                        new UUID(1, 1), new UUID(2, 2), Set.of("platform_admin"), Set.of("pwd"))));
    }

    private record SharedSecret() implements AccessTokenKeys {

        @Override
        public JWKSet current() {
            return new JWKSet(List.of(new OctetSequenceKey.Builder(SECRET)
                    .algorithm(JWSAlgorithm.HS256)
                    .build()));
        }

        @Override
        public CompletableFuture<Void> refresh() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
