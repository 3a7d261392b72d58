package tools.dashboard.auth.accounts.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts. */
public interface Accounts {

    /** Returns false when the address has an account already, and nothing changed. */
    boolean add(Account account);

    Optional<Account> of(EmailAddress email);

    /** Returns false when the account's address is another one already or the new one has an account, and nothing changed. */
    boolean replaceEmail(UUID id, EmailAddress before, EmailAddress after);

    List<Account> withIds(Set<UUID> ids);

    default Optional<Account> withId(UUID id) {
        return withIds(Set.of(id)).stream().findFirst();
    }

    /** Returns false when the password is not that of {@code before} any more, and nothing changed. */
    boolean replacePassword(UUID id, String before, String after);
}
