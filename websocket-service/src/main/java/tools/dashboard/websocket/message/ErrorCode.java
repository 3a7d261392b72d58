package tools.dashboard.websocket.message;

import java.util.Locale;

/** Why a request was not done. */
public enum ErrorCode {
    MALFORMED,
    PROTOCOL_UNSUPPORTED,
    TOO_MANY_MESSAGES,
    TOO_MANY_SUBSCRIPTIONS,
    ALREADY_SUBSCRIBED,
    NOT_SUBSCRIBED,
    TICKET_EXPIRED,
    TICKET_INVALID,
    TOKEN_INVALID,
    KIND_REFUSED,
    DATA_TOO_LONG,
    NOT_PASSED,
    ACCESS_REFUSED,
    ACCESS_UNCERTAIN;

    /** As it stands in the message, for instance {@code ticket-expired}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
