package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordChecks;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Checks an address and a password, in the same steps and time whether or not there is such an account. */
@Service
public class CheckCredentials {

    private final Accounts accounts;
    private final Registrations registrations;
    private final PasswordChecks checks;
    private final Passwords passwords;
    private final ActingTransactions transactions;
    private final Clock clock;

    CheckCredentials(
            Accounts accounts,
            Registrations registrations,
            PasswordChecks checks,
            Passwords passwords,
            ActingTransactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.checks = checks;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    public CredentialCheck check(String email, String password) {
        Known known = EmailAddress.read(email).map(this::lookUp).orElse(Known.NOBODY);
        if (!passwords.matches(Password.typed(password), known.hash())) {
            return new CredentialCheck.Wrong();
        }
        return known.account()
                .map(account ->
                        known.leaked() ? new CredentialCheck.Leaked() : new CredentialCheck.Right(Person.of(account)))
                .orElseGet(CredentialCheck.NotVerified::new);
    }

    private Known lookUp(EmailAddress email) {
        return transactions.readAsSystem(() -> {
            var known = new Known(accounts.of(email), registrations.newestOf(email, clock.instant()), false);
            return known.leaked(checks.isLeaked(known.hash().orElse("")));
        });
    }

    private record Known(Optional<Account> account, Optional<Registration> waiting, boolean leaked) {

        private static final Known NOBODY = new Known(Optional.empty(), Optional.empty(), false);

        Known leaked(boolean is) {
            return new Known(account, waiting, is);
        }

        Optional<String> hash() {
            return account.map(Account::passwordHash).or(() -> waiting.map(Registration::passwordHash));
        }
    }
}
