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
 * Leaves the question for a link to a job, so that asking takes the same for every address. Asked again within a minute
 * it is the same question.
 */
@Service
public class AskForLink {

    public static final JobKind VERIFICATION = JobKind.of("accounts.resend-verification");
    public static final JobKind PASSWORD_RESET = JobKind.of("accounts.send-password-reset");

    private final Jobs jobs;
    private final ActingTransactions transactions;
    private final Clock clock;

    AskForLink(Jobs jobs, ActingTransactions transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param link {@link #VERIFICATION} or {@link #PASSWORD_RESET} */
    public void ask(JobKind link, EmailAddress email) {
        transactions.asSystem(() -> {
            jobs.enqueue(link, idOf(link, email), new Asked(email.value()), JobOptions.defaults());
            return email;
        });
    }

    private String idOf(JobKind link, EmailAddress email) {
        UUID address = UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8));
        return "%s:%s:%d".formatted(link.value(), address, clock.instant().getEpochSecond() / 60);
    }

    /** What the job is told. */
    public record Asked(String email) {}
}
