package tools.dashboard.auth.sessions.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices that accounts are used with. */
public interface Devices {

    /** How well a device is known. */
    enum Acquaintance {
        /** It is the account's only one. */
        FIRST,
        NEW,
        KNOWN
    }

    /** @param userAgent what it says of itself */
    Device named(@Nullable String userAgent);

    /** Remembers it, in the running transaction. */
    Acquaintance meet(UUID accountId, Device device, Instant now);

    /** Returns how many were forgotten. */
    int forgetUnseenSince(Instant moment);
}
