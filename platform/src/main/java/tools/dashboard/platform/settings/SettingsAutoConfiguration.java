package tools.dashboard.platform.settings;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@AutoConfiguration
class SettingsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Settings settings(Environment environment) {
        return new Settings(environment);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceIdentity serviceIdentity(Settings settings) {
        return ServiceIdentity.of(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceAddresses serviceAddresses(Settings settings) {
        return new ServiceAddresses(settings);
    }
}
