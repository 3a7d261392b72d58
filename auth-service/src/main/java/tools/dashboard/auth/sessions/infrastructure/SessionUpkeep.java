package tools.dashboard.auth.sessions.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.dashboard.auth.sessions.EndSession;
import tools.dashboard.auth.sessions.domain.Devices;
import tools.dashboard.auth.sessions.domain.Sessions;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** What has to happen to sessions when nobody asks. */
@Component
class SessionUpkeep {

    private static final Logger log = LoggerFactory.getLogger(SessionUpkeep.class);
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);
    private static final Duration DEVICES_KNOWN = Duration.ofDays(180);

    private final EndSession end;
    private final Sessions sessions;
    private final Devices devices;
    private final ActingTransactions transactions;
    private final Clock clock;

    SessionUpkeep(EndSession end, Sessions sessions, Devices devices, ActingTransactions transactions, Clock clock) {
        this.end = end;
        this.sessions = sessions;
        this.devices = devices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void copyEnds() {
        try {
            end.copyEnds();
        } catch (DataAccessException | TransactionException away) {
            log.debug("Postgres does not answer; ends are copied when it does", away);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetTheOld() {
        transactions.asSystem(() -> sessions.removeExpiredBefore(clock.instant().minus(KEPT_AFTER_EXPIRY)));
        transactions.asSystem(() -> devices.forgetUnseenSince(clock.instant().minus(DEVICES_KNOWN)));
    }
}
