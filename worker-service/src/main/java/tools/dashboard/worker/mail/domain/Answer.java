package tools.dashboard.worker.mail.domain;

import java.time.Duration;

/** What became of a mail at the mail server. Replies hold no addresses. */
public sealed interface Answer {

    /** The server took it over. */
    record Accepted(String reply) implements Answer {}

    /**
     * The server will never take this mail (5xx).
     *
     * @param recipient whether it is the address that the server does not take, whatever the mail says
     */
    record Refused(String reply, boolean recipient) implements Answer {}

    /** The server does not take this mail now (4xx). */
    record Deferred(String reply) implements Answer {}

    /** The mail did not leave: no server, or one that takes no mail from us. */
    record Unreachable(String reason, Duration delay) implements Answer {}

    /** The mail left, and the server did not say what it did with it. */
    record Unknown(String reason) implements Answer {}
}
