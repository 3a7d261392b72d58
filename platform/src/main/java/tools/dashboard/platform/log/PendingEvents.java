package tools.dashboard.platform.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, kept back until its last statements. Bound to that transaction's thread. */
final class PendingEvents implements TransactionSynchronization, Ordered {

    /** A transaction that says more than this says it in the wrong way. */
    private static final int MOST = 1_000;

    private final Object key;
    private final Runnable flush;
    private final EventWriter writer;
    private final Consumer<List<LoggedEvent>> committed;
    private final List<UnwrittenEvent> pending = new ArrayList<>();
    private final List<LoggedEvent> written = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean closing;

    private PendingEvents(Object key, Runnable flush, EventWriter writer, Consumer<List<LoggedEvent>> committed) {
        this.key = key;
        this.flush = flush;
        this.writer = writer;
        this.committed = committed;
    }

    /** Those of the running transaction, which this joins when there are none yet. */
    static PendingEvents current(
            Object key, Runnable flush, EventWriter writer, Consumer<List<LoggedEvent>> committed) {
        if (TransactionSynchronizationManager.getResource(key) instanceof PendingEvents joined) {
            return joined;
        }
        var fresh = new PendingEvents(key, flush, writer, committed);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        TransactionSynchronizationManager.bindResource(key, fresh);
        return fresh;
    }

    void add(UnwrittenEvent event) {
        if (pending.size() + written.size() >= MOST) {
            throw new IllegalStateException("More than %d events in one transaction".formatted(MOST));
        }
        pending.add(event);
        if (closing) {
            writeAll();
        }
    }

    /** After all others, which may still change rows or add events. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush.run();
        closing = true;
        writeAll();
    }

    @Override
    public void afterCommit() {
        committed.accept(written);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, pending.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        pending.subList(Math.min(kept, pending.size()), pending.size()).clear();
    }

    private void writeAll() {
        written.addAll(writer.write(pending));
        pending.clear();
    }
}
