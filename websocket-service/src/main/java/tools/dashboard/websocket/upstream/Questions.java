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
 * Yes-or-no questions to an authority. Those that come while others are under way share the next call, so that a storm
 * of reconnects asks a few times only. Every question is answered in its time. Thread-safe.
 */
public final class Questions<Q> {

    /** For one who waits to be let in. */
    public static final Duration PATIENT = Duration.ofSeconds(3);

    /** For rights that may not be believed for longer than a second without an answer. */
    public static final Duration PRESSING = Duration.ofSeconds(1);

    static final int BATCH = 500;
    private static final int CALLERS = 4;
    private static final int WAITING = 50_000;

    private record Asked<Q>(Q question, CompletableFuture<Ruling> answer) {}

    private final BlockingQueue<Asked<Q>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger callers = new AtomicInteger();
    private final Function<List<Q>, List<Ruling>> authority;
    private final ExecutorService blocking;

    /** @param authority answers a list of at most {@value #BATCH} in its order; may block */
    Questions(Function<List<Q>, List<Ruling>> authority, ExecutorService blocking) {
        this.authority = authority;
        this.blocking = blocking;
    }

    /** @param within {@link #PATIENT} or {@link #PRESSING}; afterwards the ruling is {@link Ruling#UNKNOWN} */
    public CompletableFuture<Ruling> ask(Q question, Duration within) {
        Asked<Q> asked = new Asked<>(question, new CompletableFuture<>());
        asked.answer().completeOnTimeout(Ruling.UNKNOWN, within.toMillis(), TimeUnit.MILLISECONDS);
        if (!queue.offer(asked)) {
            asked.answer().complete(Ruling.UNKNOWN);
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
            List<Asked<Q>> batch = new ArrayList<>();
            while (queue.drainTo(batch, BATCH) > 0) {
                batch.removeIf(asked -> asked.answer().isDone());
                List<Ruling> answers =
                        authority.apply(batch.stream().map(Asked::question).toList());
                for (int index = 0; index < batch.size(); index++) {
                    batch.get(index).answer().complete(answers.get(index));
                }
                batch.clear();
            }
        } finally {
            callers.decrementAndGet();
        }
        // One may have been asked between the last look and stepping down.
        callWhileAsked();
    }
}
