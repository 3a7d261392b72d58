package tools.dashboard.platform.log;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/** Sends what Hibernate holds back in the running transaction, if it takes part in it. */
final class EntityManagerFlush implements Runnable {

    /** Looked up once: it runs in every transaction that writes. */
    private final Supplier<List<EntityManagerFactory>> factories;

    EntityManagerFlush(ObjectProvider<EntityManagerFactory> factories) {
        this.factories = SingletonSupplier.of(() -> factories.stream().toList());
    }

    @Override
    public void run() {
        factories.get().forEach(factory -> {
            if (TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder) {
                holder.getEntityManager().flush();
            }
        });
    }
}
