package tools.dashboard.auth.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.CheckCredentials;
import tools.dashboard.auth.accounts.CredentialCheck;
import tools.dashboard.auth.accounts.FailedAttempts;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.accounts.TellOfGuesses;
import tools.dashboard.auth.accounts.TypedEmail;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.Devices;
import tools.dashboard.auth.sessions.domain.RefreshFamilies;
import tools.dashboard.auth.sessions.domain.RefreshFamily;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.SessionToken;
import tools.dashboard.auth.sessions.domain.Sessions;
import tools.dashboard.auth.sessions.domain.TokenPair;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.audit.AuditNote;
import tools.dashboard.platform.audit.AuditNotes;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Signs somebody in with an address and a password: one session, with a cookie's token and a family of tokens. */
@Service
public class SignIn {

    private static final Set<String> BY_PASSWORD = Set.of("pwd");
    private static final int SALT_BYTES = 32;

    private final CheckCredentials credentials;
    private final FailedAttempts failures;
    private final TellOfGuesses guesses;
    private final Sessions sessions;
    private final RefreshFamilies families;
    private final Devices devices;
    private final SessionMail mail;
    private final IssueTokens tokens;
    private final EventLog log;
    private final AuditNotes notes;
    private final ActingTransactions transactions;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;
    private final Clock clock;

    SignIn(
            CheckCredentials credentials,
            FailedAttempts failures,
            TellOfGuesses guesses,
            Sessions sessions,
            RefreshFamilies families,
            Devices devices,
            SessionMail mail,
            IssueTokens tokens,
            EventLog log,
            AuditNotes notes,
            ActingTransactions transactions,
            Supplier<UUID> ids,
            RandomGenerator random,
            Clock clock) {
        this.credentials = credentials;
        this.failures = failures;
        this.guesses = guesses;
        this.sessions = sessions;
        this.families = families;
        this.devices = devices;
        this.mail = mail;
        this.tokens = tokens;
        this.log = log;
        this.notes = notes;
        this.transactions = transactions;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    public Outcome signIn(String email, String password, Client client) {
        String account = TypedEmail.spelling(email);
        return switch (failures.begin(account, client.address(), clock.instant())) {
            case FailedAttempts.Attempt.Wait(Duration delay) -> {
                noteFailure("slowed-down");
                yield new Outcome.Wait(delay);
            }
            case FailedAttempts.Attempt.Allowed(int left) -> attempt(account, password, client, left);
        };
    }

    private Outcome attempt(String account, String password, Client client, int left) {
        CredentialCheck check = credentials.check(account, password);
        if (!(check instanceof CredentialCheck.Wrong)) {
            failures.succeeded(account, client.address());
        }
        return switch (check) {
            case CredentialCheck.Right(Person person) -> start(person, client);
            case CredentialCheck.Leaked _ -> {
                noteFailure("password-leaked");
                yield new Outcome.PasswordLeaked();
            }
            case CredentialCheck.NotVerified _ -> {
                noteFailure("email-not-verified");
                yield new Outcome.NotVerified();
            }
            case CredentialCheck.Wrong _ -> {
                noteFailure("wrong-credentials");
                if (left == 0) {
                    guesses.tell(account, client.address());
                }
                yield new Outcome.Wrong(left);
            }
        };
    }

    /** Where from, the gateway says under the same trace; for whom, nobody has proved. */
    private void noteFailure(String reason) {
        notes.note(AuditNote.of("sign-in.failed", Actor.anonymous(), Map.of("reason", reason)));
    }

    private Outcome start(Person person, Client client) {
        Instant now = clock.instant();
        Session session = Session.start(ids.get(), person.id(), BY_PASSWORD, now);
        SessionToken token = SessionToken.fresh(random);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        RefreshFamily family = RefreshFamily.first(ids.get(), session, salt);
        Device device = devices.named(client.userAgent());
        Actor actor = Actor.user(person.id(), session.id(), person.platformRoles(), session.amr());
        return transactions.as(actor, () -> {
            sessions.add(session, token.hash(), device, client.address());
            if (devices.meet(person.id(), device, now) == Devices.Acquaintance.NEW) {
                mail.newDevice(person, session, device, client.address(), now);
            }
            families.add(family);
            log.append(
                    SessionStarted.TYPE,
                    Topic.of("account", person.id()),
                    null,
                    new SessionStarted(person.id(), session.id()));
            return new Outcome.Welcome(
                    person,
                    session.id(),
                    token.value(),
                    tokens.issue(session, person.platformRoles(), family, family.generation()));
        });
    }

    /** What came of signing in. */
    public sealed interface Outcome {

        /**
         * Signed in.
         *
         * @param sessionToken for the cookie
         */
        record Welcome(Person person, UUID sessionId, String sessionToken, TokenPair tokens) implements Outcome {
            @Override
            public String toString() {
                return "Welcome[" + sessionId + "]";
            }
        }

        /** @param left how many more may be wrong before the next has to wait */
        record Wrong(int left) implements Outcome {}

        record NotVerified() implements Outcome {}

        /** The password was right and is good for no sign-in any more. */
        record PasswordLeaked() implements Outcome {}

        record Wait(Duration delay) implements Outcome {}
    }
}
