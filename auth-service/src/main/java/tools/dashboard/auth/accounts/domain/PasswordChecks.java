package tools.dashboard.auth.accounts.domain;

import java.util.List;
import java.util.UUID;

/** Passwords that were chosen while the lists of leaked ones could not be asked, and those that turned out to be in them. */
public interface PasswordChecks {

    /** @param owner the account, or the registration that becomes it */
    record Open(UUID id, UUID owner, String passwordHash, PasswordDigest digest) {}

    void add(Open check);

    /** The oldest. */
    List<Open> open(int most);

    /** Forgets the digest; the password counts as leaked from now on. */
    void leaked(UUID id);

    boolean remove(UUID id);

    /** Whether the password of that hash turned out to have leaked. */
    boolean isLeaked(String passwordHash);

    /** Removes those of passwords that are nobody's any more; returns how many. */
    int removeReplaced();
}
