package tools.dashboard.platform.rowsecurity;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Runs one transaction as a named actor, whoever the current one is: row policies and the log both see the named one.
 * A running transaction is joined when it is the same actor's, and never another's.
 */
public final class ActingTransactions {

    private final Actor system;
    private final TransactionTemplate transactions;
    private final TransactionTemplate readings;

    /** @param system who acts for the service where no person does, or none is known yet */
    public ActingTransactions(PlatformTransactionManager manager, Actor system) {
        this.system = system;
        transactions = ofItsOwn(manager);
        readings = ofItsOwn(manager);
        readings.setReadOnly(true);
    }

    public <T> T asSystem(Supplier<T> action) {
        return call(system, transactions, action);
    }

    public <T> T readAsSystem(Supplier<T> action) {
        return call(system, readings, action);
    }

    public <T> T as(Actor actor, Supplier<T> action) {
        return call(actor, transactions, action);
    }

    private static <T> T call(Actor actor, TransactionTemplate template, Supplier<T> action) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && CurrentActor.get().equals(actor)) {
            return action.get();
        }
        return CurrentActor.call(
                actor, () -> Objects.requireNonNull(template.<T>execute(_ -> action.get()), "no result"));
    }

    private static TransactionTemplate ofItsOwn(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
