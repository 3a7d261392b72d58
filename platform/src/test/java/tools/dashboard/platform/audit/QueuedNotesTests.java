package tools.dashboard.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.actor.Actor;

class QueuedNotesTests {

    private final List<AuditNote> taken = new CopyOnWriteArrayList<>();
    private QueuedNotes notes = new QueuedNotes(taken::addAll, new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        notes.stop();
    }

    @Test
    void whatWaitsAtTheEndIsHandedIn() {
        note(3);

        notes.stop();

        assertThat(numbers()).containsExactly(0, 1, 2);
    }

    @Test
    void whatIsNotTakenIsHandedInAgainBeforeAnythingElse() throws InterruptedException {
        var refusals = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        notes = new QueuedNotes(
                batch -> {
                    if (refusals.getCount() > 0) {
                        refusals.countDown();
                        throw new IllegalStateException("the trail is away");
                    }
                    taken.addAll(batch);
                    batch.forEach(note -> done.countDown());
                },
                new SimpleMeterRegistry());
        notes.start();

        note(1);
        assertThat(refusals.await(15, TimeUnit.SECONDS)).isTrue();
        notes.note(AuditNote.of("test.noted", Actor.anonymous(), Map.of("n", 1)));

        assertThat(done.await(15, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers()).containsExactly(0, 1);
    }

    @Test
    void whatWillNeverBeTakenDoesNotHoldUpTheRest() throws InterruptedException {
        var refused = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        notes = new QueuedNotes(
                batch -> {
                    if (batch.getFirst().action().equals("test.malformed")) {
                        refused.countDown();
                        throw new UnacceptableNotesException(new IllegalArgumentException("its data is too long"));
                    }
                    taken.addAll(batch);
                    done.countDown();
                },
                new SimpleMeterRegistry());
        notes.start();

        notes.note(AuditNote.of("test.malformed", Actor.anonymous(), Map.of()));
        assertThat(refused.await(15, TimeUnit.SECONDS)).isTrue();
        note(1);

        assertThat(done.await(15, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers()).containsExactly(0);
    }

    @Test
    void ofAFloodANoteSaysHowManyWereLeftOut() {
        note(5_000);

        notes.stop();

        assertThat(taken).hasSizeLessThan(2_000);
        assertThat(taken)
                .filteredOn(note -> note.action().equals("audit.notes-left-out"))
                .singleElement()
                .satisfies(note -> assertThat((Long) note.data().get("notes")).isGreaterThan(3_000));
    }

    private void note(int count) {
        IntStream.range(0, count)
                .forEach(n -> notes.note(AuditNote.of("test.noted", Actor.anonymous(), Map.of("n", n))));
    }

    private List<Object> numbers() {
        return taken.stream()
                .filter(note -> note.action().equals("test.noted"))
                .map(note -> note.data().getOrDefault("n", -1))
                .toList();
    }
}
