package tools.dashboard.auth.accounts;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** Somebody proved to own the address of an account. */
public record AccountVerified(UUID accountId) {

    public static final EventType TYPE = EventType.of("account.verified", 1);
}
