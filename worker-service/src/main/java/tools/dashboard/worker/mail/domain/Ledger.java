package tools.dashboard.worker.mail.domain;

import java.time.Duration;

/** What was handed to the mail server, over all workers. */
public interface Ledger {

    /** Enters the mail as being sent, if it may go now; what is entered counts against the limits. */
    Entry begin(String jobId, String template, String source, String messageId);

    void sent(String jobId, String reply);

    /** The mail did not leave, and counts no longer. */
    void notSent(String jobId, String reply);

    /** Whether a mail may go. */
    sealed interface Entry {
        record Begun() implements Entry {}

        record AlreadySent() implements Entry {}

        record LimitReached(Duration delay) implements Entry {}
    }
}
