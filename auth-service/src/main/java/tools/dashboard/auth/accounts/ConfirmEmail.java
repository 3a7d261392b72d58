package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Confirmation;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.auth.accounts.domain.PlatformRolePolicy;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/**
 * Makes an account of a registration whose link was followed, for whoever knows the password that was chosen: a stranger
 * can sign up with somebody's address, and its owner must not open that account, to which the stranger has the password.
 * A link counts once: the registration goes with it.
 */
@Service
public class ConfirmEmail {

    private final PurposeTokens tokens;
    private final Registrations registrations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedAttempts failures;
    private final PlatformRolePolicy roles;
    private final EventLog log;
    private final ActingTransactions transactions;
    private final Clock clock;

    ConfirmEmail(
            PurposeTokens tokens,
            Registrations registrations,
            Accounts accounts,
            Passwords passwords,
            FailedAttempts failures,
            PlatformRolePolicy roles,
            EventLog log,
            ActingTransactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.roles = roles;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Confirms.
     *
     * @param address where the request comes from, to slow down who guesses
     */
    public Confirmation confirm(String token, String password, String address) {
        return switch (tokens.read(Purpose.EMAIL_VERIFICATION, token)) {
            case PurposeTokens.Reading.Valid valid -> check(UUID.fromString(valid.subject()), password, address);
            case PurposeTokens.Reading.Expired _ -> new Confirmation.Expired();
            case PurposeTokens.Reading.Invalid _ -> new Confirmation.Invalid();
        };
    }

    private Confirmation check(UUID registrationId, String password, String address) {
        Optional<Registration> waiting = transactions.readAsSystem(() -> registrations.of(registrationId));
        if (waiting.isEmpty()) {
            return new Confirmation.Used();
        }
        String link = "link:" + registrationId;
        if (failures.begin(link, address, clock.instant()) instanceof FailedAttempts.Attempt.Wait wait) {
            return new Confirmation.Wait(wait.delay());
        }
        if (!passwords.matches(Password.typed(password), waiting.map(Registration::passwordHash))) {
            return new Confirmation.AnotherPassword();
        }
        failures.succeeded(link, address);
        return confirm(registrationId);
    }

    private Confirmation confirm(UUID registrationId) {
        return transactions.asSystem(() -> {
            Optional<Registration> claimed = registrations.claim(registrationId);
            return claimed.map(this::open).orElseGet(Confirmation.Used::new);
        });
    }

    private Confirmation open(Registration registration) {
        Account account = Account.verified(registration, roles.rolesOf(registration.email()), clock.instant());
        registrations.removeAllOf(registration.email());
        if (!accounts.add(account)) {
            return new Confirmation.Used();
        }
        Topic topic = Topic.of("account", account.id());
        log.append(AccountCreated.TYPE, topic, null, new AccountCreated(account.id()));
        log.append(AccountVerified.TYPE, topic, null, new AccountVerified(account.id()));
        return new Confirmation.Confirmed();
    }
}
