package tools.dashboard.auth.accounts;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.transactions.ActingTransactions;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;

/** Leaves the question for a new link to a job, so that asking takes the same for every address. */
@Service
public class AskForVerification {

    public static final JobKind RESEND = JobKind.of("accounts.resend-verification");

    private final Jobs jobs;
    private final ActingTransactions transactions;
    private final Supplier<UUID> ids;

    AskForVerification(Jobs jobs, ActingTransactions transactions, Supplier<UUID> ids) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.ids = ids;
    }

    public void ask(EmailAddress email) {
        transactions.asSystem(() -> {
            UUID asked = ids.get();
            jobs.enqueue(RESEND, RESEND.value() + ":" + asked, new Asked(email.value()), JobOptions.defaults());
            return asked;
        });
    }

    /** What the job is told. */
    public record Asked(String email) {}
}
