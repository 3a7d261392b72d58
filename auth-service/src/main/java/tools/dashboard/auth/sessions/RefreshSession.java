package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.FindPeople;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.sessions.domain.EndReason;
import tools.dashboard.auth.sessions.domain.RefreshFamilies;
import tools.dashboard.auth.sessions.domain.RefreshFamilies.Lineage;
import tools.dashboard.auth.sessions.domain.RefreshFamily.Use;
import tools.dashboard.auth.sessions.domain.RefreshToken;
import tools.dashboard.auth.sessions.domain.RefreshTokens;
import tools.dashboard.auth.sessions.domain.SealedAnswers;
import tools.dashboard.auth.sessions.domain.TokenPair;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * Renews a token pair. Whoever presents the newest token moves the family on, under its lock; so a hundred at once
 * leave one lineage, and all of them the same answer. An older token ends the session.
 *
 * <p>On one node those who present the same token at once share one look at the store, so that they cannot use up its
 * connections.
 */
@Service
public class RefreshSession {

    private final RefreshFamilies families;
    private final RefreshTokens refreshTokens;
    private final IssueTokens tokens;
    private final SealedAnswers answers;
    private final FindPeople people;
    private final EndSession end;
    private final ActingTransactions transactions;
    private final Clock clock;
    private final Map<RefreshToken, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    RefreshSession(
            RefreshFamilies families,
            RefreshTokens refreshTokens,
            IssueTokens tokens,
            SealedAnswers answers,
            FindPeople people,
            EndSession end,
            ActingTransactions transactions,
            Clock clock) {
        this.families = families;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.answers = answers;
        this.people = people;
        this.end = end;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome refresh(String presented) {
        Instant arrived = clock.instant();
        Outcome outcome = RefreshToken.read(presented)
                .map(token -> together(token, arrived))
                .orElseGet(Outcome.Refused::new);
        if (outcome instanceof Outcome.Reused) {
            end.copyEnds();
        }
        return outcome;
    }

    private Outcome together(RefreshToken token, Instant arrived) {
        var mine = new CompletableFuture<Outcome>();
        var first = underWay.putIfAbsent(token, mine);
        if (first != null) {
            return outcomeOf(first);
        }
        try {
            mine.complete(refresh(token, arrived));
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            underWay.remove(token, mine);
        }
        return outcomeOf(mine);
    }

    private static Outcome outcomeOf(CompletableFuture<Outcome> shared) {
        try {
            return shared.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    /** What counts is when the token arrived, and not how long it had to wait for the family's lock. */
    private Outcome refresh(RefreshToken token, Instant arrived) {
        return transactions.asSystem(() -> families.claim(token.familyId())
                .filter(lineage -> refreshTokens.isGenuine(token, lineage.family()))
                .filter(lineage -> lineage.session().livesAt(arrived))
                .map(lineage -> use(token, lineage, arrived))
                .orElseGet(Outcome.Refused::new));
    }

    private Outcome use(RefreshToken token, Lineage lineage, Instant arrived) {
        return switch (lineage.family().use(token.generation(), arrived)) {
            case Use.Rotate(long next) -> rotate(lineage, next, clock.instant());
            case Use.Repeat(byte[] answer) -> new Outcome.Granted(answers.open(token.familyId(), answer));
            case Use.Theft _ -> {
                end.inTransaction(lineage.session(), EndReason.REFRESH_TOKEN_REUSED);
                yield new Outcome.Reused();
            }
            case Use.Unknown _ -> new Outcome.Refused();
        };
    }

    private Outcome rotate(Lineage lineage, long next, Instant now) {
        Set<String> roles = people.withId(lineage.session().accountId())
                .map(Person::platformRoles)
                .orElse(Set.of());
        TokenPair pair = tokens.issue(lineage.session(), roles, lineage.family(), next);
        families.save(
                lineage.family().rotated(next, answers.seal(lineage.family().id(), pair), now));
        return new Outcome.Granted(pair);
    }

    /** What came of presenting a refresh token. */
    public sealed interface Outcome {

        record Granted(TokenPair tokens) implements Outcome {}

        /** It was used before; the session has ended for everybody. */
        record Reused() implements Outcome {}

        record Refused() implements Outcome {}
    }
}
