package tools.dashboard.auth.accounts.domain;

import java.util.Optional;
import java.util.Set;

/** The one address named at installation administers the platform, once its owner has proved it. */
public record PlatformRolePolicy(Optional<EmailAddress> administrator, String administratorRole) {

    public Set<String> rolesOf(EmailAddress verified) {
        return administrator.filter(verified::equals).isPresent() ? Set.of(administratorRole) : Set.of();
    }
}
