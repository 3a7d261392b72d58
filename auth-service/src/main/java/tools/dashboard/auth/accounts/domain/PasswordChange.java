package tools.dashboard.auth.accounts.domain;

import java.time.Duration;

/** What came of changing one's own password. */
public sealed interface PasswordChange {

    /** The new password counts, and every other session has ended. */
    record Done() implements PasswordChange {}

    /** The present password was not the one that was typed. */
    record Wrong() implements PasswordChange {}

    /** Too many were wrong. */
    record Wait(Duration delay) implements PasswordChange {}

    /** Nobody may choose the new password. */
    record Refused(PasswordVerdict.Unfit why) implements PasswordChange {}
}
