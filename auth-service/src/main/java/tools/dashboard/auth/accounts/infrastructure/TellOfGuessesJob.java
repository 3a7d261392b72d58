package tools.dashboard.auth.accounts.infrastructure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.TellOfGuesses;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Nobody is told where there is no account. */
@Component
class TellOfGuessesJob implements JobHandler {

    private final Accounts accounts;
    private final AccountMail mail;
    private final ActingTransactions transactions;

    TellOfGuessesJob(Accounts accounts, AccountMail mail, ActingTransactions transactions) {
        this.accounts = accounts;
        this.mail = mail;
        this.transactions = transactions;
    }

    @Override
    public JobKind kind() {
        return TellOfGuesses.KIND;
    }

    @Override
    public @Nullable Object run(RunningJob job) {
        EmailAddress email = AskedAddress.of(job);
        String address = job.payload().path("address").asString("");
        transactions.asSystem(() -> {
            Optional<Account> account = accounts.of(email);
            account.ifPresent(owner -> mail.passwordGuessed(owner, address));
            return account;
        });
        return null;
    }
}
