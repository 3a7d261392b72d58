package tools.dashboard.auth.accounts.infrastructure;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.AskForLink;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Sends the link of the newest registration that waits; nothing where none does, or where there is an account. */
@Component
class ResendVerificationJob implements JobHandler {

    private final Accounts accounts;
    private final Registrations registrations;
    private final AccountMail mail;
    private final ActingTransactions transactions;
    private final Clock clock;

    ResendVerificationJob(
            Accounts accounts,
            Registrations registrations,
            AccountMail mail,
            ActingTransactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return AskForLink.VERIFICATION;
    }

    @Override
    public @Nullable Object run(RunningJob job) {
        EmailAddress email = AskedAddress.of(job);
        transactions.asSystem(() -> {
            Optional<Registration> waiting = registrations.newestOf(email, clock.instant());
            if (accounts.of(email).isEmpty()) {
                waiting.ifPresent(mail::verify);
            }
            return waiting;
        });
        return null;
    }
}
