package tools.dashboard.platform.token;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.settings.Settings;

@AutoConfiguration
class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PlatformSecret platformSecret(Settings settings) {
        return PlatformSecret.of(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    CsrfTokens csrfTokens(PlatformSecret secret) {
        return new CsrfTokens(secret);
    }

    @Bean
    @ConditionalOnMissingBean
    PurposeTokens purposeTokens(PlatformSecret secret, ServiceIdentity identity) {
        return new PurposeTokens(secret, identity.publicBaseUrl().toString(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(PlatformSecret secret, ServiceIdentity identity) {
        return new ServiceTokens(secret, identity.name(), Clock.systemUTC());
    }
}
