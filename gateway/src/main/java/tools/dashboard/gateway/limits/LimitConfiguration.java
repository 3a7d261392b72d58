package tools.dashboard.gateway.limits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.settings.Settings;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    LimitSettings limitSettings(Settings settings) {
        return LimitSettings.of(settings);
    }
}
