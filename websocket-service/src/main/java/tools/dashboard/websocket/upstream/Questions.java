package tools.dashboard.websocket.upstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Questions to an authority. Those that come while others are under way share the next call, so that a storm
 * of reconnects asks a few times only. Every question is answered in its time. Thread-safe.
 */
public final class Questions<Q, A> {

    /** For one who waits to be let in. */
    public static final Duration PATIENT = Duration.ofSeconds(3);

    /** For rights that may not be believed for longer than a second without an answer. */
    public static final Duration PRESSING = Duration.ofSeconds(1);

    static final int BATCH = 1_000;
    private static final int CALLERS = 4;
    private static final int WAITING = 50_000;

    private record Asked<Q, A>(Q question, boolean pressing, CompletableFuture<A> answer) {}

    private final BlockingQueue<Asked<Q, A>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger callers = new AtomicInteger();
    private final Pace pace = new Pace();
    private final Function<List<Q>, List<A>> authority;
    private final A unknown;
    private final ExecutorService blocking;

    /**
     * @param authority answers a list of at most {@value #BATCH} in its order; may block
     * @param unknown the answer when nobody gives one in time
     */
    Questions(Function<List<Q>, List<A>> authority, A unknown, ExecutorService blocking) {
        this.authority = authority;
        this.unknown = unknown;
        this.blocking = blocking;
    }

    /** @param within {@link #PATIENT} or {@link #PRESSING}; afterwards the answer is that nobody knows */
    public CompletableFuture<A> ask(Q question, Duration within) {
        boolean pressing = within.compareTo(PATIENT) < 0;
        Asked<Q, A> asked = new Asked<>(question, pressing, new CompletableFuture<>());
        asked.answer().completeOnTimeout(unknown, within.toMillis(), TimeUnit.MILLISECONDS);
        // Before it can be taken.
        pace.asked(queue.size() + 1, pressing);
        if (!queue.offer(asked)) {
            asked.answer().complete(unknown);
            pace.taken(pressing ? 1 : 0);
        }
        callWhileAsked();
        return asked.answer();
    }

    private void callWhileAsked() {
        if (queue.isEmpty()) {
            return;
        }
        if (callers.incrementAndGet() > CALLERS) {
            callers.decrementAndGet();
            return;
        }
        try {
            blocking.execute(this::call);
        } catch (RejectedExecutionException stopping) {
            callers.decrementAndGet();
        }
    }

    private void call() {
        try {
            List<Asked<Q, A>> batch = new ArrayList<>();
            while (!queue.isEmpty() && pace.awaitTurn()) {
                queue.drainTo(batch, BATCH);
                pace.taken((int) batch.stream().filter(Asked::pressing).count());
                batch.removeIf(asked -> asked.answer().isDone());
                answer(batch);
                batch.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            callers.decrementAndGet();
            if (!pace.somebodyWaits()) {
                // One may have been asked between the last look and stepping down, or be left by a fault.
                callWhileAsked();
            }
        }
    }

    private void answer(List<Asked<Q, A>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<A> answers = authority.apply(batch.stream().map(Asked::question).toList());
        for (int index = 0; index < batch.size(); index++) {
            batch.get(index).answer().complete(answers.get(index));
        }
    }
}
