package tools.dashboard.websocket.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTests {

    private static final int STORM = 3_000;
    private static final int AT_ONCE = 16;
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger calls = new AtomicInteger();
    private final Questions<Integer, Ruling> questions = new Questions<>(this::answer, Ruling.UNKNOWN, blocking);

    @AfterEach
    void stop() {
        blocking.shutdownNow();
    }

    @Test
    void eachQuestionGetsItsOwnAnswer() {
        var even = questions.ask(4, Questions.PATIENT);
        var odd = questions.ask(5, Questions.PATIENT);
        assertThat(even.join()).isEqualTo(Ruling.GRANTED);
        assertThat(odd.join()).isEqualTo(Ruling.REFUSED);
    }

    @Test
    void aStormOfQuestionsOneAfterTheOtherSharesItsCalls() {
        long begun = System.nanoTime();
        List<CompletableFuture<Ruling>> answers = new ArrayList<>();
        for (int number = 0; number < STORM; number++) {
            answers.add(questions.ask(number, Questions.PATIENT));
            Thread.yield();
        }
        answers.forEach(answer -> assertThat(answer.join()).isNotEqualTo(Ruling.UNKNOWN));
        long most = AT_ONCE + (System.nanoTime() - begun) / SHORTEST.toNanos() + 1;
        assertThat(calls.get()).isLessThanOrEqualTo((int) most);
    }

    @Test
    void whoIsPressedTakesAllWithThem() {
        while (calls.get() < AT_ONCE) {
            questions.ask(0, Questions.PATIENT).join();
        }
        var patient = questions.ask(2, Questions.PATIENT);
        var pressed = questions.ask(4, Questions.PRESSING);
        assertThat(pressed.join()).isEqualTo(Ruling.GRANTED);
        assertThat(patient.join()).isEqualTo(Ruling.GRANTED);
    }

    private List<Ruling> answer(List<Integer> asked) {
        calls.incrementAndGet();
        return asked.stream()
                .map(number -> number % 2 == 0 ? Ruling.GRANTED : Ruling.REFUSED)
                .toList();
    }
}
