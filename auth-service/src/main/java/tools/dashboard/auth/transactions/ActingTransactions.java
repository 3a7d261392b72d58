package tools.dashboard.auth.transactions;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Runs one transaction as a named actor. Whoever signs up or in is nobody yet, so those use cases read as the system
 * and write as the person once it is known; row policies and the log both see that actor. A running transaction is
 * joined when it is the same actor's, and never another's.
 */
@Component
public class ActingTransactions {

    private static final Actor SYSTEM = Actor.system("auth");

    private final TransactionTemplate transactions;
    private final TransactionTemplate readings;

    ActingTransactions(PlatformTransactionManager manager) {
        transactions = ofItsOwn(manager);
        readings = ofItsOwn(manager);
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
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && CurrentActor.get().equals(actor)) {
            return action.get();
        }
        try {
            return CurrentActor.call(
                    actor, () -> Objects.requireNonNull(template.<T>execute(_ -> action.get()), "no result"));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TransactionTemplate ofItsOwn(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
