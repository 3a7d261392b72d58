package tools.dashboard.auth.accounts;

/** What came of checking an address and a password. */
public sealed interface CredentialCheck {

    record Right(Person person) implements CredentialCheck {}

    /** The password is right, and in the lists of leaked ones: it opens nothing any more. */
    record Leaked() implements CredentialCheck {}

    /** The password is right and the address not proved yet; nobody else learns that. */
    record NotVerified() implements CredentialCheck {}

    record Wrong() implements CredentialCheck {}
}
