package tools.dashboard.auth.sessions.infrastructure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.OpenSessions;
import tools.dashboard.auth.sessions.EndSession;
import tools.dashboard.auth.sessions.domain.EndReason;

@Component
class SessionsOfAccounts implements OpenSessions {

    private final EndSession end;

    SessionsOfAccounts(EndSession end) {
        this.end = end;
    }

    @Override
    public void endAllOf(UUID accountId, @Nullable UUID but) {
        end.allInTransaction(accountId, but, EndReason.PASSWORD_CHANGED);
    }

    @Override
    public void tellEnds() {
        end.copyEnds();
    }
}
