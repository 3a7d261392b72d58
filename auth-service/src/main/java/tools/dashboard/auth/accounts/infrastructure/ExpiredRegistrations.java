package tools.dashboard.auth.accounts.infrastructure;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Forgets, each hour, the sign-ups that nobody confirmed. */
@Component
class ExpiredRegistrations {

    private final Registrations registrations;
    private final ActingTransactions transactions;
    private final Clock clock;

    ExpiredRegistrations(Registrations registrations, ActingTransactions transactions, Clock clock) {
        this.registrations = registrations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        transactions.asSystem(() -> registrations.removeExpired(clock.instant()));
    }
}
