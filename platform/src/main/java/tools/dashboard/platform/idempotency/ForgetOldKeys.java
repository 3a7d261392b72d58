package tools.dashboard.platform.idempotency;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/** Deletes keys that are older than a day, every ten minutes. */
final class ForgetOldKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldKeys.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forget-old-keys").factory());
    private final IdempotencyKeys keys;
    private final TransactionOperations transaction;

    ForgetOldKeys(IdempotencyKeys keys, TransactionOperations transaction) {
        this.keys = keys;
        this.transaction = transaction;
        timer.scheduleWithFixedDelay(this::run, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    void run() {
        try {
            CurrentActor.run(
                    Actor.system("idempotency"), () -> transaction.executeWithoutResult(status -> keys.forgetOld()));
        } catch (RuntimeException failed) {
            LOG.warn("Old idempotency keys were not deleted: {}", failed.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
