package tools.dashboard.auth.accounts;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** The address of an account is another one now; which one, the account says. */
public record AccountEmailChanged(UUID accountId) {

    public static final EventType TYPE = EventType.of("account.email-changed", 1);
}
