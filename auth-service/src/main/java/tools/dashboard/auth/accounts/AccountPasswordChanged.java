package tools.dashboard.auth.accounts;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** The password of an account is another one now. */
public record AccountPasswordChanged(UUID accountId) {

    public static final EventType TYPE = EventType.of("account.password-changed", 1);
}
