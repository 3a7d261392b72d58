package tools.dashboard.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * All sockets to one server, served by one thread. Between two looks it may take a breath, so that much arrives that one
 * read takes in at once: then it is never what bounds a throughput, but it does not tell delays. Thread-safe.
 */
final class Crowd implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final long REFUSED_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private record Return(Client client, long at) {}

    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final List<Client> clients = new ArrayList<>();
    private final Queue<Client> toOpen = new ArrayDeque<>();
    private final Queue<Return> refused = new ArrayDeque<>();
    private final Selector selector;
    private final Sockets sockets;
    private final Thread thread;
    private int mostAtOnce;
    private int opening;
    private @Nullable CompletableFuture<Void> allWatch;
    private volatile long breathNanos;
    private volatile boolean closed;

    Crowd(String host, int port, Language language, Tally tally) throws IOException {
        selector = Selector.open();
        sockets = new Sockets(host, port, selector, language, tally, this::watches, this::lost);
        thread = Thread.ofPlatform().name("crowd").start(this::serve);
    }

    void breathe(long millis) {
        breathNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /**
     * More clients, each of which says hello and watches its topic.
     *
     * @param atOnce how many may be on their way in at the same time
     * @return done when all of the crowd watch
     */
    CompletableFuture<Void> join(List<Client> more, int atOnce) {
        return wish(() -> {
            clients.addAll(more);
            toOpen.addAll(more);
            mostAtOnce = atOnce;
        });
    }

    /** Every socket breaks off without a word. */
    CompletableFuture<Void> breakOff() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        wishes.add(() -> {
            clients.forEach(sockets::breakOff);
            done.complete(null);
        });
        selector.wakeup();
        return done;
    }

    /** All come back at the same moment with what they had. */
    CompletableFuture<Void> comeBack() {
        return wish(() -> {
            toOpen.addAll(clients);
            mostAtOnce = clients.size();
        });
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> wish(Runnable wish) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        wishes.add(() -> {
            wish.run();
            allWatch = done;
        });
        selector.wakeup();
        return done;
    }

    private void serve() {
        try (selector) {
            while (!closed) {
                for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
                    wish.run();
                }
                openSome();
                selector.select(sockets::ready, LOOK_MILLIS);
                if (breathNanos > 0) {
                    LockSupport.parkNanos(breathNanos);
                }
            }
            clients.forEach(sockets::breakOff);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void openSome() throws IOException {
        long now = System.nanoTime();
        while (!refused.isEmpty() && refused.peek().at() - now <= 0) {
            toOpen.add(refused.remove().client());
        }
        while (opening < mostAtOnce && !toOpen.isEmpty()) {
            opening++;
            sockets.open(toOpen.remove());
        }
    }

    private void watches() {
        opening--;
        CompletableFuture<Void> waiting = allWatch;
        if (opening == 0 && toOpen.isEmpty() && refused.isEmpty() && waiting != null) {
            allWatch = null;
            waiting.complete(null);
        }
    }

    /** On its way in: it tries again after a moment. */
    private void lost(Client client) {
        opening--;
        refused.add(new Return(client, System.nanoTime() + REFUSED_REST_NANOS));
    }

    /** Whom a key belongs to. */
    static Client of(SelectionKey key) {
        return (Client) key.attachment();
    }
}
