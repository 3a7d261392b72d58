package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.EmailChange;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * Asks for another address, for whoever knows the password. Nothing changes until its owner follows the link that is
 * mailed there; the present address is told at once.
 */
@Service
public class ChangeEmail {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedAttempts failures;
    private final AccountMail mail;
    private final ActingTransactions transactions;
    private final Clock clock;

    ChangeEmail(
            Accounts accounts,
            Passwords passwords,
            FailedAttempts failures,
            AccountMail mail,
            ActingTransactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param address where the request comes from, to slow down who guesses
     */
    public EmailChange ask(Actor actor, String password, EmailAddress wanted, String address) {
        String about = ChangePassword.attemptsOf(actor);
        if (failures.begin(about, address, clock.instant()) instanceof FailedAttempts.Attempt.Wait wait) {
            return new EmailChange.Wait(wait.delay());
        }
        Optional<Account> account = transactions.readAsSystem(() -> accounts.withId(actor.userId()));
        if (!passwords.matches(Password.typed(password), account.map(Account::passwordHash))) {
            return new EmailChange.Wrong();
        }
        failures.succeeded(about, address);
        return account.map(own -> ask(own, wanted)).orElseGet(EmailChange.Wrong::new);
    }

    private EmailChange ask(Account own, EmailAddress wanted) {
        if (own.email().equals(wanted)) {
            return new EmailChange.Same();
        }
        return transactions.asSystem(() -> {
            accounts.of(wanted).ifPresentOrElse(mail::alreadyRegistered, () -> mail.confirmEmail(own, wanted));
            mail.emailChangeAsked(own, wanted);
            return new EmailChange.Asked();
        });
    }
}
