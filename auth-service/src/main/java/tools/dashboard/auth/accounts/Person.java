package tools.dashboard.auth.accounts;

import java.util.Set;
import java.util.UUID;
import tools.dashboard.auth.accounts.domain.Account;

/** Somebody with an account, as other features and services see them. Only a verified address makes an account. */
public record Person(
        UUID id, String name, String email, boolean emailVerified, String locale, Set<String> platformRoles) {

    public Person {
        platformRoles = Set.copyOf(platformRoles);
    }

    static Person of(Account account) {
        return new Person(
                account.id(), account.name(), account.email().value(), true, account.locale(), account.platformRoles());
    }
}
