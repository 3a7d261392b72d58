package tools.dashboard.auth.keys.infrastructure;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.auth.keys.AccessTokens;
import tools.dashboard.auth.keys.PublishedKeys;
import tools.dashboard.auth.keys.SealedBox;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.platform.token.AccessTokenKeys;

/** ES256 with keys of our own unless JWT_ALGORITHM says HS256; the key ring is there in either case. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    private static final int KEY_BYTES = 32;
    private static final String ES256 = "ES256";
    private static final String HS256 = "HS256";
    private static final String NO_DEFAULT = "";

    @Bean
    SealedBox sealedBox(Settings settings) {
        return new SealedBox(new SecretKeySpec(settings.key("KEY_ENCRYPTION_KEY", KEY_BYTES), "AES"));
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, SealedBox box, ActingTransactions transactions, Supplier<UUID> ids, Clock clock) {
        return new KeyRing(new JdbcSigningKeys(jdbc, box), transactions, ids, clock);
    }

    @Bean
    PublishedKeys publishedKeys(KeyRing ring, Settings settings) {
        boolean symmetric = symmetric(settings);
        return () -> (symmetric ? new JWKSet() : ring.current()).toJSONObject();
    }

    @Bean
    AccessTokens accessTokens(KeyRing ring, Settings settings, ServiceIdentity identity, Clock clock) {
        TokenSigning signing = symmetric(settings) ? TokenSigning.with(secret(settings)) : TokenSigning.with(ring);
        return new SignedAccessTokens(signing, identity, clock);
    }

    @Bean
    @Primary
    AccessTokenKeys verificationKeys(KeyRing ring, Settings settings) {
        return symmetric(settings) ? sharedSecret(secret(settings)) : ring;
    }

    private static AccessTokenKeys sharedSecret(byte[] secret) {
        JWKSet keys = new JWKSet(List.of(new OctetSequenceKey.Builder(secret)
                .algorithm(JWSAlgorithm.HS256)
                .build()));
        return new AccessTokenKeys() {
            @Override
            public JWKSet current() {
                return keys;
            }

            @Override
            public CompletableFuture<Void> refresh() {
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    private static boolean symmetric(Settings settings) {
        return settings.choice("JWT_ALGORITHM", List.of(ES256, HS256)).equals(HS256);
    }

    private static byte[] secret(Settings settings) {
        return settings.secret("JWT_SECRET_KEY", KEY_BYTES, NO_DEFAULT).getBytes(StandardCharsets.UTF_8);
    }
}
