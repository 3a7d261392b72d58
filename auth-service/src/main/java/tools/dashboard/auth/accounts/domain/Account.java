package tools.dashboard.auth.accounts.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody who proved to own the address. */
public record Account(
        UUID id,
        EmailAddress email,
        String name,
        String locale,
        String passwordHash,
        Set<String> platformRoles,
        Instant emailVerifiedAt) {

    public Account {
        platformRoles = Set.copyOf(platformRoles);
    }

    public static Account verified(Registration registration, Set<String> platformRoles, Instant now) {
        return new Account(
                registration.id(),
                registration.email(),
                registration.name(),
                registration.locale(),
                registration.passwordHash(),
                platformRoles,
                now);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
