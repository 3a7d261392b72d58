package tools.dashboard.auth.accounts.domain;

/** What came of the link that was mailed to another address. */
public sealed interface EmailConfirmation {

    /** One signs in with it from now on. */
    record Done() implements EmailConfirmation {}

    /** The account's address or password was changed since, or the address has an account by now. */
    record Used() implements EmailConfirmation {}

    record Expired() implements EmailConfirmation {}

    record Invalid() implements EmailConfirmation {}
}
