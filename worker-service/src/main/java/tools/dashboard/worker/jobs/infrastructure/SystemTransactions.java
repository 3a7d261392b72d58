package tools.dashboard.worker.jobs.infrastructure;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/** Short transactions of the engine itself, whoever's job it is about. */
final class SystemTransactions {

    private static final Actor ENGINE = Actor.system("jobs");

    private final TransactionTemplate transactions;

    SystemTransactions(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    <T> T call(Supplier<T> action) {
        try {
            return CurrentActor.call(ENGINE, () -> transactions.execute(status -> action.get()));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
