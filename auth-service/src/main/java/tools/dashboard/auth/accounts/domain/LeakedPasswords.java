package tools.dashboard.auth.accounts.domain;

/** The lists of passwords that leaked somewhere and that attackers try first. Slow: never inside a transaction. */
public interface LeakedPasswords {

    Answer look(PasswordDigest digest);

    /** Whether it is in them. */
    enum Answer {
        LEAKED,
        NOT_LEAKED,
        /** The lists cannot be asked now. */
        UNKNOWN,
        /** They are never asked here. */
        NOT_ASKED
    }
}
