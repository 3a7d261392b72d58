package tools.dashboard.platform.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.settings.Settings;

@AutoConfiguration
@ConditionalOnClass(JWKSet.class)
class AccessTokenAutoConfiguration {

    private static final List<String> ALGORITHMS = List.of("ES256", "HS256");

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "platform.access-tokens.verify", matchIfMissing = true)
    AccessTokenKeys accessTokenKeys(Settings settings, ServiceAddresses addresses) {
        if (algorithm(settings).equals(JWSAlgorithm.HS256)) {
            var secret = settings.secret("JWT_SECRET_KEY", 32, "development-only-jwt-secret-never-in-production");
            return new SharedKey(new JWKSet(new OctetSequenceKey.Builder(secret.getBytes(StandardCharsets.UTF_8))
                    .algorithm(JWSAlgorithm.HS256)
                    .build()));
        }
        return new FetchedKeys(addresses.of("auth-service").resolve("/oauth2/jwks"));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "platform.access-tokens.verify", matchIfMissing = true)
    TokenVerifier tokenVerifier(AccessTokenKeys keys, Settings settings, ServiceIdentity identity) {
        return new TokenVerifier(
                keys, algorithm(settings), identity.publicBaseUrl().toString());
    }

    private static JWSAlgorithm algorithm(Settings settings) {
        return JWSAlgorithm.parse(settings.choice("JWT_ALGORITHM", ALGORITHMS));
    }
}
