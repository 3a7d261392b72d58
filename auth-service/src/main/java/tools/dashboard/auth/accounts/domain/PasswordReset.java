package tools.dashboard.auth.accounts.domain;

/** What came of a link that lets somebody choose a new password. */
public sealed interface PasswordReset {

    /** The new password counts, and every session has ended. */
    record Done() implements PasswordReset {}

    /** The password was changed since the link was sent, by it or otherwise. */
    record Used() implements PasswordReset {}

    record Expired() implements PasswordReset {}

    record Invalid() implements PasswordReset {}

    /** Nobody may choose the new password. */
    record Refused(PasswordVerdict.Unfit why) implements PasswordReset {}
}
