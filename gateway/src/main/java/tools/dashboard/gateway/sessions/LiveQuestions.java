package tools.dashboard.gateway.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Asks which sessions live. While two calls are under way, those who ask wait for each other and share the next, so
 * that a crowd that comes back asks a few times and a single one without delay.
 */
final class LiveQuestions {

    /** What one call may ask: auth-service takes no more. */
    static final int MOST = 1_000;

    private static final int CALLS = 2;

    private record Question(UUID session, CompletableFuture<Boolean> answer) {}

    private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore calls = new Semaphore(CALLS);
    private final Function<Set<UUID>, Mono<Set<UUID>>> authority;
    private final Duration within;

    /**
     * @param authority says which of at most {@value #MOST} sessions live
     * @param within what a question has until its answer, the wait for others included; then it fails with
     *     {@link java.util.concurrent.TimeoutException}
     */
    LiveQuestions(Function<Set<UUID>, Mono<Set<UUID>>> authority, Duration within) {
        this.authority = authority;
        this.within = within;
    }

    Mono<Boolean> isLive(UUID session) {
        return Mono.fromFuture(() -> {
                    var question = new Question(session, new CompletableFuture<>());
                    waiting.add(question);
                    call();
                    return question.answer();
                })
                .timeout(within);
    }

    private void call() {
        while (!waiting.isEmpty() && calls.tryAcquire()) {
            ask(next())
                    .doFinally(end -> {
                        calls.release();
                        call();
                    })
                    .subscribe();
        }
    }

    /** Without those that are awaited no more. */
    private List<Question> next() {
        List<Question> questions = new ArrayList<>();
        for (Question question = waiting.poll(); question != null; question = waiting.poll()) {
            if (!question.answer().isDone()) {
                questions.add(question);
            }
            if (questions.size() == MOST) {
                break;
            }
        }
        return questions;
    }

    private Mono<Set<UUID>> ask(List<Question> questions) {
        if (questions.isEmpty()) {
            return Mono.empty();
        }
        return authority
                .apply(questions.stream().map(Question::session).collect(Collectors.toSet()))
                .doOnNext(live ->
                        questions.forEach(question -> question.answer().complete(live.contains(question.session()))))
                .doOnError(failure ->
                        questions.forEach(question -> question.answer().completeExceptionally(failure)))
                .onErrorComplete();
    }
}
