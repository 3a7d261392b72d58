package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.FindPeople;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.keys.AccessToken;
import tools.dashboard.auth.keys.Claims;
import tools.dashboard.auth.sessions.domain.LivingSessions;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.SessionCopies;
import tools.dashboard.auth.sessions.domain.SessionCopies.Copied;
import tools.dashboard.auth.sessions.domain.SessionCopies.Copy;
import tools.dashboard.auth.sessions.domain.SessionToken;
import tools.dashboard.auth.sessions.domain.Sessions;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Answers the gateway's question: whose cookie is this, and with which token may the request go on. */
@Service
public class ResolveSession {

    private final Sessions sessions;
    private final SessionCopies copies;
    private final LivingSessions living;
    private final FindPeople people;
    private final IssueTokens tokens;
    private final ActingTransactions transactions;
    private final Clock clock;

    ResolveSession(
            Sessions sessions,
            SessionCopies copies,
            LivingSessions living,
            FindPeople people,
            IssueTokens tokens,
            ActingTransactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.copies = copies;
        this.living = living;
        this.people = people;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Resolved> resolve(String presented) {
        return SessionToken.read(presented)
                .map(SessionToken::hash)
                .flatMap(this::live)
                .map(this::resolved);
    }

    /** Those of the sessions that live, asked of Postgres alone: whoever asks this has lost trust in copies. */
    public Set<UUID> living(Set<UUID> sessionIds) {
        return transactions.readAsSystem(() -> sessions.living(sessionIds, clock.instant()));
    }

    private Optional<Copy> live(String tokenHash) {
        Instant now = clock.instant();
        Optional<Copy> found =
                switch (copies.find(tokenHash)) {
                    case Copied.Live(Copy copy) -> Optional.of(copy);
                    case Copied.Ended _ -> Optional.empty();
                    case Copied.Unknown _ -> fromPostgres(tokenHash, now);
                };
        return found.filter(copy -> now.isBefore(copy.expiresAt()));
    }

    private Optional<Copy> fromPostgres(String tokenHash, Instant now) {
        Optional<Copy> found = transactions.readAsSystem(() -> sessions.withToken(tokenHash)
                .filter(session -> session.livesAt(now))
                .map(this::copyOf));
        found.ifPresent(copy -> copies.keep(tokenHash, copy));
        return found;
    }

    private Copy copyOf(Session session) {
        Set<String> roles =
                people.withId(session.accountId()).map(Person::platformRoles).orElse(Set.of());
        return new Copy(session.id(), session.accountId(), session.amr(), roles, session.expiresAt());
    }

    private Resolved resolved(Copy copy) {
        living.seen(copy.sessionId(), clock.instant());
        AccessToken token = tokens.accessToken(
                new Claims(copy.accountId(), copy.sessionId(), copy.amr(), IssueTokens.scope(), copy.roles()));
        return new Resolved(token, copy.sessionId(), copy.accountId());
    }

    /** A live session and a token for its next requests. */
    public record Resolved(AccessToken accessToken, UUID sessionId, UUID accountId) {}
}
