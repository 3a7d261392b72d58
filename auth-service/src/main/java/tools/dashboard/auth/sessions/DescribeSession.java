package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.FindPeople;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.Sessions;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Tells somebody who they are signed in as. */
@Service
public class DescribeSession {

    private final Sessions sessions;
    private final FindPeople people;
    private final ActingTransactions transactions;
    private final Clock clock;

    DescribeSession(Sessions sessions, FindPeople people, ActingTransactions transactions, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty when the session has ended, though a token of it may still be valid for minutes. */
    public Optional<Description> describe(Actor actor, UUID sessionId) {
        return transactions
                .as(actor, () -> sessions.withId(sessionId))
                .filter(session -> session.livesAt(clock.instant()))
                .flatMap(session -> people.withId(session.accountId()).map(person -> of(session, person)));
    }

    private static Description of(Session session, Person person) {
        return new Description(session.id(), session.startedAt(), session.expiresAt(), session.amr(), person);
    }

    /** A live session and whose it is. */
    public record Description(UUID sessionId, Instant startedAt, Instant expiresAt, Set<String> amr, Person person) {}
}
