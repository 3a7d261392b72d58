package tools.dashboard.auth.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * Leaves the question for a new link to a job, so that asking takes the same for every address. Asked again within a
 * minute it is the same question.
 */
@Service
public class AskForVerification {

    public static final JobKind RESEND = JobKind.of("accounts.resend-verification");

    private final Jobs jobs;
    private final ActingTransactions transactions;
    private final Clock clock;

    AskForVerification(Jobs jobs, ActingTransactions transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void ask(EmailAddress email) {
        transactions.asSystem(() -> {
            jobs.enqueue(RESEND, idOf(email), new Asked(email.value()), JobOptions.defaults());
            return email;
        });
    }

    private String idOf(EmailAddress email) {
        UUID address = UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8));
        return "%s:%s:%d".formatted(RESEND.value(), address, clock.instant().getEpochSecond() / 60);
    }

    /** What the job is told. */
    public record Asked(String email) {}
}
