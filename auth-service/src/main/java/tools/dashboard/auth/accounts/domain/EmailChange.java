package tools.dashboard.auth.accounts.domain;

import java.time.Duration;

/** What came of asking for another address. */
public sealed interface EmailChange {

    /** A mail is on its way to it; what that says depends on whether the address is free, and only its owner reads it. */
    record Asked() implements EmailChange {}

    /** It is the account's own already. */
    record Same() implements EmailChange {}

    /** The password was not the one that was typed. */
    record Wrong() implements EmailChange {}

    /** Too many were wrong. */
    record Wait(Duration delay) implements EmailChange {}
}
