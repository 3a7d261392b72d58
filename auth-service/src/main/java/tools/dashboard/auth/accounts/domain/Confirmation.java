package tools.dashboard.auth.accounts.domain;

/** What came of following the link in a mail. */
public sealed interface Confirmation {

    record Confirmed() implements Confirmation {}

    /** It, or another link for the same address, was followed before. */
    record Used() implements Confirmation {}

    record Expired() implements Confirmation {}

    record Invalid() implements Confirmation {}
}
