package tools.dashboard.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LiveQuestionsTests {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final List<Set<UUID>> asked = new ArrayList<>();
    private final List<CompletableFuture<Set<UUID>>> answers = new ArrayList<>();

    @Test
    void asksForASingleOneAtOnce() {
        UUID living = UUID.randomUUID();
        var answer = questions(PATIENT).isLive(living).toFuture();

        answers.getFirst().complete(Set.of(living));

        assertThat(answer).isCompletedWithValue(true);
    }

    @Test
    void letsACrowdShareTheCallsAndGivesEachItsOwnAnswer() {
        var questions = questions(PATIENT);
        List<UUID> sessions = Stream.generate(UUID::randomUUID)
                .limit(2 + LiveQuestions.MOST + 1)
                .toList();
        List<CompletableFuture<Boolean>> answered = sessions.stream()
                .map(session -> questions.isLive(session).toFuture())
                .toList();
        Set<UUID> living = Set.of(sessions.get(1), sessions.get(2), sessions.getLast());

        // Each answer makes room for the next call.
        for (int call = 0; call < answers.size(); call++) {
            answers.get(call).complete(living);
        }

        assertThat(asked).extracting(Set::size).containsExactly(1, 1, LiveQuestions.MOST, 1);
        for (int index = 0; index < sessions.size(); index++) {
            assertThat(answered.get(index)).isCompletedWithValue(living.contains(sessions.get(index)));
        }
    }

    @Test
    void failsThoseOfAFailedCallAndAsksForTheNextOnes() {
        var questions = questions(PATIENT);
        var failed = questions.isLive(UUID.randomUUID()).toFuture();
        questions.isLive(UUID.randomUUID()).toFuture();
        UUID living = UUID.randomUUID();
        var waiting = questions.isLive(living).toFuture();

        answers.getFirst().completeExceptionally(new IllegalStateException("away"));
        answers.getLast().complete(Set.of(living));

        assertThat(failed)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("away");
        assertThat(waiting).isCompletedWithValue(true);
    }

    @Test
    void failsInTimeWhatWaitsBehindAnAuthorityThatIsSilentAndAsksForItNoMore() {
        var questions = questions(Duration.ofMillis(50));
        questions.isLive(UUID.randomUUID()).subscribe(live -> {}, late -> {});
        questions.isLive(UUID.randomUUID()).subscribe(live -> {}, late -> {});

        assertThatThrownBy(() -> questions.isLive(UUID.randomUUID()).block())
                .hasCauseInstanceOf(TimeoutException.class);
        answers.getFirst().complete(Set.of());

        assertThat(asked).hasSize(2);
    }

    private LiveQuestions questions(Duration within) {
        return new LiveQuestions(
                sessions -> {
                    asked.add(sessions);
                    var answer = new CompletableFuture<Set<UUID>>();
                    answers.add(answer);
                    return Mono.fromFuture(answer);
                },
                within);
    }
}
