package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Confirmation;
import tools.dashboard.auth.accounts.domain.PlatformRolePolicy;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.auth.transactions.ActingTransactions;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/** Makes an account of a registration whose link was followed. A link counts once: the registration goes with it. */
@Service
public class ConfirmEmail {

    private final PurposeTokens tokens;
    private final Registrations registrations;
    private final Accounts accounts;
    private final PlatformRolePolicy roles;
    private final EventLog log;
    private final ActingTransactions transactions;
    private final Clock clock;

    ConfirmEmail(
            PurposeTokens tokens,
            Registrations registrations,
            Accounts accounts,
            PlatformRolePolicy roles,
            EventLog log,
            ActingTransactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.accounts = accounts;
        this.roles = roles;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Confirmation confirm(String token) {
        return switch (tokens.read(Purpose.EMAIL_VERIFICATION, token)) {
            case PurposeTokens.Reading.Valid valid -> confirm(UUID.fromString(valid.subject()));
            case PurposeTokens.Reading.Expired _ -> new Confirmation.Expired();
            case PurposeTokens.Reading.Invalid _ -> new Confirmation.Invalid();
        };
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
