package tools.dashboard.auth.accounts.infrastructure;

import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.LeakedPasswords;
import tools.dashboard.auth.accounts.domain.PlatformRolePolicy;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    private static final String ADMINISTRATOR = "DEFAULT_ADMIN_EMAIL";
    private static final String LISTS = "LEAKED_PASSWORDS_URL";
    private static final String NOBODY = "off";
    private static final URI PWNED_PASSWORDS = URI.create("https://api.pwnedpasswords.com");

    @Bean
    PlatformRolePolicy platformRolePolicy(Settings settings) {
        return new PlatformRolePolicy(
                settings.find(ADMINISTRATOR).map(AccountsConfiguration::address), Actor.PLATFORM_ADMINISTRATOR);
    }

    /** Not asked in development unless told where: there may be no internet. */
    @Bean
    LeakedPasswords leakedPasswords(Settings settings) {
        String told = settings.find(LISTS).orElse(settings.development() ? NOBODY : "");
        return new PwnedPasswords(
                switch (told) {
                    case NOBODY -> Optional.empty();
                    case "" -> Optional.of(PWNED_PASSWORDS);
                    default -> Optional.of(settings.http(LISTS));
                });
    }

    private static EmailAddress address(String text) {
        return EmailAddress.read(text)
                .orElseThrow(() ->
                        new InvalidSettingException(ADMINISTRATOR, ADMINISTRATOR + " must be an e-mail address."));
    }
}
