package tools.dashboard.auth.accounts.infrastructure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.auth.accounts.FailedAttempts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.PlatformRolePolicy;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    private static final String ADMINISTRATOR = "DEFAULT_ADMIN_EMAIL";

    @Bean
    PlatformRolePolicy platformRolePolicy(Settings settings) {
        return new PlatformRolePolicy(
                settings.find(ADMINISTRATOR).map(AccountsConfiguration::address), Actor.PLATFORM_ADMINISTRATOR);
    }

    @Bean
    FailedAttempts failedAttempts() {
        return new FailedAttempts();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.read(text)
                .orElseThrow(() ->
                        new InvalidSettingException(ADMINISTRATOR, ADMINISTRATOR + " must be an e-mail address."));
    }
}
