package tools.dashboard.auth.accounts.domain;

import java.time.Duration;

/** What came of following the link in a mail. */
public sealed interface Confirmation {

    record Confirmed() implements Confirmation {}

    /** It, or another link for the same address, was followed before. */
    record Used() implements Confirmation {}

    /** Not the password that was chosen at this sign-up: a stranger may have signed up with somebody's address. */
    record AnotherPassword() implements Confirmation {}

    /** Too many passwords were tried on this link. */
    record Wait(Duration delay) implements Confirmation {}

    record Expired() implements Confirmation {}

    record Invalid() implements Confirmation {}
}
