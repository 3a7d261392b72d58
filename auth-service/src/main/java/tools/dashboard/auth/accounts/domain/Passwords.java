package tools.dashboard.auth.accounts.domain;

import java.util.Optional;

/** Hashes passwords. Both calls are slow on purpose: never inside a transaction. */
public interface Passwords {

    String hash(Password password);

    /** Takes the same time whether there is a hash to compare with, and whether the password could be one, or not. */
    boolean matches(Optional<Password> password, Optional<String> hash);
}
