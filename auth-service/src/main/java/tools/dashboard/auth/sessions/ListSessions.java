package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.sessions.domain.LivingSession;
import tools.dashboard.auth.sessions.domain.LivingSessions;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Shows somebody where they are signed in. */
@Service
public class ListSessions {

    private final LivingSessions sessions;
    private final ActingTransactions transactions;
    private final Clock clock;

    ListSessions(LivingSessions sessions, ActingTransactions transactions, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The actor's own.
     *
     * @param before the id behind which the list goes on; null at its beginning
     */
    public List<LivingSession> newest(Actor actor, @Nullable UUID before, int limit) {
        return transactions.as(actor, () -> sessions.newest(actor.userId(), before, clock.instant(), limit));
    }
}
