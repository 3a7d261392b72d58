package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Password;
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
    private final Passwords passwords;
    private final AccountMail mail;
    private final ActingTransactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    SignUp(
            Accounts accounts,
            Registrations registrations,
            Passwords passwords,
            AccountMail mail,
            ActingTransactions transactions,
            Supplier<UUID> ids,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.passwords = passwords;
        this.mail = mail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public void signUp(EmailAddress email, PersonName name, Password password, String locale) {
        Registration registration =
                Registration.of(ids.get(), email, name.value(), locale, passwords.hash(password), clock.instant());
        transactions.asSystem(() -> {
            Optional<Account> existing = accounts.of(email);
            registrations.add(registration);
            existing.ifPresentOrElse(
                    account -> mail.alreadyRegistered(account, registration), () -> mail.verify(registration));
            return registration;
        });
    }
}
