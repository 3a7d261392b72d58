package tools.dashboard.worker.mail.domain;

import org.jspecify.annotations.Nullable;

/**
 * A mail ready to leave.
 *
 * @param messageId the same for every attempt, so that mailboxes can tell a second copy
 * @param unsubscribe where its reader says that they want no more of its kind; null for what they cannot do without
 */
public record Mail(
        String to,
        String messageId,
        Letter letter,
        @Nullable Unsubscribe unsubscribe) {

    /**
     * A way out.
     *
     * @param link to a page of this platform
     * @param oneClick whether a POST there is enough, without a session (RFC 8058)
     */
    public record Unsubscribe(String link, boolean oneClick) {}
}
