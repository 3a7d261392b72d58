package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.sessions.domain.EndReason;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.SessionCopies;
import tools.dashboard.auth.sessions.domain.Sessions;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationPublisher;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Ends sessions, and sees to it that everybody who believed in one hears of it. */
@Service
public class EndSession {

    private final Sessions sessions;
    private final SessionCopies copies;
    private final EventLog log;
    private final RevocationPublisher revocations;
    private final ActingTransactions transactions;
    private final Clock clock;

    EndSession(
            Sessions sessions,
            SessionCopies copies,
            EventLog log,
            RevocationPublisher revocations,
            ActingTransactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.copies = copies;
        this.log = log;
        this.revocations = revocations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Signs the actor out of a session of theirs; false when none of that id lives, and nothing changed. */
    public boolean signOut(Actor actor, UUID sessionId) {
        boolean ended = transactions.as(
                actor,
                () -> sessions.withId(sessionId)
                        .filter(session -> session.livesAt(clock.instant()))
                        .filter(session -> inTransaction(session, EndReason.SIGNED_OUT))
                        .isPresent());
        copyEnds();
        return ended;
    }

    /** Signs the actor out of all sessions but the one that they act in. */
    public void signOutElsewhere(Actor actor) {
        transactions.as(actor, () -> {
            allInTransaction(actor.userId(), actor.sessionId(), EndReason.SIGNED_OUT);
            return actor;
        });
        copyEnds();
    }

    /**
     * Ends a session in the running transaction; {@link #copyEnds} has to follow its commit. Returns false when it had
     * ended before.
     */
    boolean inTransaction(Session session, EndReason reason) {
        boolean ended = sessions.end(session.id(), reason, clock.instant());
        if (ended) {
            tell(session.accountId(), session.id(), reason);
        }
        return ended;
    }

    /**
     * Ends an account's sessions in the running transaction; {@link #copyEnds} has to follow its commit.
     *
     * @param but one that goes on
     */
    public void allInTransaction(UUID accountId, @Nullable UUID but, EndReason reason) {
        sessions.endAllOf(accountId, but, reason, clock.instant()).forEach(session -> tell(accountId, session, reason));
    }

    private void tell(UUID accountId, UUID sessionId, EndReason reason) {
        log.append(
                SessionEnded.TYPE,
                Topic.of("account", accountId),
                null,
                new SessionEnded(accountId, sessionId, reason.word()));
        revocations.publish(Revocation.ofSession(accountId, sessionId));
    }

    /**
     * Tells the copies of every end that they may not know. Called after each end and again each second, so that what
     * could not be told, because Redis was away or this process died, is told as soon as it can be.
     */
    public void copyEnds() {
        List<String> ends = transactions.readAsSystem(sessions::endsToCopy);
        List<String> told = ends.stream().takeWhile(copies::end).toList();
        if (!told.isEmpty()) {
            transactions.asSystem(() -> {
                sessions.endCopied(told);
                return told;
            });
        }
    }
}
