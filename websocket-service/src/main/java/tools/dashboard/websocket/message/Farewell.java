package tools.dashboard.websocket.message;

import java.util.Locale;

/** Why a topic is not watched any more. */
public enum Farewell {
    REQUESTED,
    ACCESS_REVOKED,
    /** Nobody could tell for too long whether the right still holds. */
    ACCESS_UNCERTAIN;

    /** As it stands in the message, for instance {@code access-revoked}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
