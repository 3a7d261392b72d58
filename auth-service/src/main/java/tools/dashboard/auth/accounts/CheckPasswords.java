package tools.dashboard.auth.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.LeakedPasswords;
import tools.dashboard.auth.accounts.domain.PasswordChecks;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * Asks the lists of leaked passwords for those that were chosen while they could not be asked. One that is in them is good
 * for no further sign-in, and its owner is told.
 */
@Service
public class CheckPasswords {

    public static final JobKind KIND = JobKind.of("accounts.check-passwords");

    private static final int AT_ONCE = 100;

    /** How many were asked for, and how many of them have leaked. */
    public record Report(int checked, int leaked) {}

    private final PasswordChecks checks;
    private final LeakedPasswords lists;
    private final Accounts accounts;
    private final AccountMail mail;
    private final ActingTransactions transactions;

    CheckPasswords(
            PasswordChecks checks,
            LeakedPasswords lists,
            Accounts accounts,
            AccountMail mail,
            ActingTransactions transactions) {
        this.checks = checks;
        this.lists = lists;
        this.accounts = accounts;
        this.mail = mail;
        this.transactions = transactions;
    }

    /** Until all were asked for, or the lists do not answer. */
    public Report check() {
        transactions.asSystem(checks::removeReplaced);
        int checked = 0;
        int leaked = 0;
        for (List<PasswordChecks.Open> open = next(); !open.isEmpty(); open = next()) {
            for (PasswordChecks.Open check : open) {
                switch (lists.look(check.digest())) {
                    case LEAKED -> {
                        transactions.asSystem(() -> found(check));
                        leaked++;
                    }
                    case NOT_LEAKED, NOT_ASKED -> transactions.asSystem(() -> checks.remove(check.id()));
                    case UNKNOWN -> {
                        return new Report(checked, leaked);
                    }
                }
                checked++;
            }
        }
        return new Report(checked, leaked);
    }

    private List<PasswordChecks.Open> next() {
        return transactions.readAsSystem(() -> checks.open(AT_ONCE));
    }

    private Optional<Account> found(PasswordChecks.Open check) {
        checks.leaked(check.id());
        Optional<Account> account = accounts.withId(check.owner())
                .filter(owner -> owner.passwordHash().equals(check.passwordHash()));
        account.ifPresent(mail::passwordLeaked);
        return account;
    }
}
