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
 * Has the owner of an account told that somebody guesses its password: by a job, which alone learns whether there is an
 * account, and once an hour.
 */
@Service
public class TellOfGuesses {

    public static final JobKind KIND = JobKind.of("accounts.tell-of-guesses");

    private static final long ONCE_IN_SECONDS = 3600;

    private final Jobs jobs;
    private final ActingTransactions transactions;
    private final Clock clock;

    TellOfGuesses(Jobs jobs, ActingTransactions transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells them.
     *
     * @param typed the address of mail, as typed
     * @param address where the guesses come from
     */
    public void tell(String typed, String address) {
        EmailAddress.read(typed)
                .ifPresent(email -> transactions.asSystem(() -> {
                    jobs.enqueue(KIND, idOf(email), new Guesses(email.value(), address), JobOptions.defaults());
                    return email;
                }));
    }

    private String idOf(EmailAddress email) {
        UUID owner = UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8));
        return "%s:%s:%d".formatted(KIND.value(), owner, clock.instant().getEpochSecond() / ONCE_IN_SECONDS);
    }

    /** What the job is told. */
    public record Guesses(String email, String address) {}
}
