package tools.dashboard.platform.idempotency;

/** What came of claiming a key for a request. */
sealed interface Claim {

    /** Nobody has used it: carry the request out, in this transaction. */
    record Fresh() implements Claim {}

    record Answered(RecordedAnswer answer) implements Claim {}

    record Mismatch() implements Claim {}
}
