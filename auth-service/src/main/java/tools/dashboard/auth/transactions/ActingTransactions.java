package tools.dashboard.auth.transactions;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Runs one transaction as a named actor. Whoever signs up or in is nobody yet, so those use cases read as the system
 * and write as the person once it is known; row policies and the log both see that actor.
 */
@Component
public class ActingTransactions {

    private static final Actor SYSTEM = Actor.system("auth");

    private final TransactionTemplate transactions;
    private final TransactionTemplate readings;

    ActingTransactions(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        readings = new TransactionTemplate(manager);
        readings.setReadOnly(true);
    }

    public <T> T asSystem(Supplier<T> action) {
        return call(SYSTEM, transactions, action);
    }

    public <T> T readAsSystem(Supplier<T> action) {
        return call(SYSTEM, readings, action);
    }

    public <T> T as(Actor actor, Supplier<T> action) {
        return call(actor, transactions, action);
    }

    private static <T> T call(Actor actor, TransactionTemplate template, Supplier<T> action) {
        try {
            return CurrentActor.call(
                    actor, () -> Objects.requireNonNull(template.<T>execute(_ -> action.get()), "no result"));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
