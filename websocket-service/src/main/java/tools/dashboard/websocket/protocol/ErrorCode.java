package tools.dashboard.websocket.protocol;

import java.util.Locale;

/** Why a request was not done; the socket stays open. */
public enum ErrorCode {
    MALFORMED,
    TOO_MANY_MESSAGES,
    TOO_MANY_SUBSCRIPTIONS,
    ALREADY_SUBSCRIBED,
    NOT_SUBSCRIBED,
    TICKET_EXPIRED,
    TICKET_INVALID,
    TOKEN_INVALID,
    ACCESS_REFUSED,
    ACCESS_UNCERTAIN;

    /** As it stands in the message, for instance {@code ticket-expired}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
