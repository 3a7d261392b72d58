package tools.dashboard.platform.log;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends what Hibernate holds back in the running transaction, if it takes part in it. */
final class EntityManagerFlush implements Runnable {

    private final ObjectProvider<EntityManagerFactory> factories;

    EntityManagerFlush(ObjectProvider<EntityManagerFactory> factories) {
        this.factories = factories;
    }

    @Override
    public void run() {
        factories.stream().forEach(factory -> {
            if (TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder) {
                holder.getEntityManager().flush();
            }
        });
    }
}
