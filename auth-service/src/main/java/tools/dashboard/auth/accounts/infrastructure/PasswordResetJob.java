package tools.dashboard.auth.accounts.infrastructure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.AskForLink;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Sends the link that lets the owner of an account choose a new password; nothing where there is no account. */
@Component
class PasswordResetJob implements JobHandler {

    private final Accounts accounts;
    private final AccountMail mail;
    private final ActingTransactions transactions;

    PasswordResetJob(Accounts accounts, AccountMail mail, ActingTransactions transactions) {
        this.accounts = accounts;
        this.mail = mail;
        this.transactions = transactions;
    }

    @Override
    public JobKind kind() {
        return AskForLink.PASSWORD_RESET;
    }

    @Override
    public @Nullable Object run(RunningJob job) {
        EmailAddress email = AskedAddress.of(job);
        transactions.asSystem(() -> {
            Optional<Account> account = accounts.of(email);
            account.ifPresent(mail::resetPassword);
            return account;
        });
        return null;
    }
}
