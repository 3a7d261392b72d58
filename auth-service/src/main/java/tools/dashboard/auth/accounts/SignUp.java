package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.auth.accounts.domain.PersonName;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * Takes a sign-up. It leaves the same traces whether or not the address has an account: a registration that waits and
 * a mail. Only the mail tells which, to the owner of the address.
 */
@Service
public class SignUp {

    private final Accounts accounts;
    private final Registrations registrations;
    private final JudgePassword judge;
    private final Passwords passwords;
    private final AccountMail mail;
    private final ActingTransactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    SignUp(
            Accounts accounts,
            Registrations registrations,
            JudgePassword judge,
            Passwords passwords,
            AccountMail mail,
            ActingTransactions transactions,
            Supplier<UUID> ids,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.judge = judge;
        this.passwords = passwords;
        this.mail = mail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Says whether the password may be chosen; when it may not, nothing has happened. */
    public PasswordVerdict signUp(EmailAddress email, PersonName name, Password password, String locale) {
        PasswordVerdict verdict = judge.judge(password, List.of(email.value(), name.value()));
        if (verdict instanceof PasswordVerdict.Fit fit) {
            register(email, name, password, locale, fit);
        }
        return verdict;
    }

    private void register(
            EmailAddress email, PersonName name, Password password, String locale, PasswordVerdict.Fit fit) {
        Registration registration =
                Registration.of(ids.get(), email, name.value(), locale, passwords.hash(password), clock.instant());
        transactions.asSystem(() -> {
            Optional<Account> existing = accounts.of(email);
            registrations.add(registration);
            judge.checkLater(fit, registration.id(), password, registration.passwordHash());
            existing.ifPresentOrElse(mail::alreadyRegistered, () -> mail.verify(registration));
            return registration;
        });
    }
}
