package tools.dashboard.auth.accounts;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** Somebody has an account now. */
public record AccountCreated(UUID accountId) {

    public static final EventType TYPE = EventType.of("account.created", 1);
}
