package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.log.RecentEvents.Read;
import tools.jackson.databind.node.JsonNodeFactory;

class RecentEventsTests {

    private static final int LENGTH = 5_000;
    private static final int WEIGHT = 300;

    /** Some events share a transaction, and their numbers are of different topics. */
    private final List<LoggedEvent> log = IntStream.range(0, LENGTH)
            .mapToObj(n -> event(1_000 + n / 3, 1 + n % 3))
            .toList();

    private final RecentEvents recent = new RecentEvents();

    @Test
    void whatItTellsIsAlwaysWhatFollows() {
        var random = new Random(7);
        var readers = new ArrayList<>(List.of(0, 0, 0, 2_000, 4_900));
        int known = 0;
        for (int step = 0; step < 20_000; step++) {
            int reader = random.nextInt(readers.size());
            int at = readers.get(reader);
            int limit = 1 + random.nextInt(200);
            List<LoggedEvent> told = recent.after(position(at), limit);
            known += told.isEmpty() ? 0 : 1;
            if (told.isEmpty()) {
                told = log.subList(at, Math.min(LENGTH, at + random.nextInt(limit)));
                recent.add(position(at), read(told, WEIGHT));
            }
            assertThat(told).isEqualTo(log.subList(at, at + told.size())).hasSizeLessThanOrEqualTo(limit);
            // Now and then somebody begins anew.
            readers.set(reader, random.nextInt(500) == 0 ? random.nextInt(LENGTH) : at + told.size());
        }
        assertThat(known).isPositive();
    }

    @Test
    void whoeverKeepsUpIsToldWhatAnotherHasRead() {
        recent.add(position(0), read(log.subList(0, 30), WEIGHT));
        recent.add(position(30), read(log.subList(30, 50), WEIGHT));

        assertThat(recent.after(position(10), 500)).isEqualTo(log.subList(10, 50));
        assertThat(recent.after(position(10), 5)).isEqualTo(log.subList(10, 15));
        assertThat(recent.after(position(50), 500)).isEmpty();
    }

    @Test
    void oneWhoIsFarBehindDoesNotDisplaceTheNewest() {
        recent.add(position(4_000), read(log.subList(4_000, 4_100), WEIGHT));
        recent.add(position(0), read(log.subList(0, 500), WEIGHT));

        assertThat(recent.after(position(4_000), 500)).isEqualTo(log.subList(4_000, 4_100));
        assertThat(recent.after(position(0), 500)).isEmpty();
    }

    @Test
    void neitherManyNorLargeEventsAreKeptForLong() {
        for (int from = 0; from < 2_500; from += 500) {
            recent.add(position(from), read(log.subList(from, from + 500), WEIGHT));
        }
        assertThat(recent.after(position(499), 3_000)).isEmpty();
        assertThat(recent.after(position(500), 3_000)).isEqualTo(log.subList(500, 2_500));

        recent.add(position(2_500), read(log.subList(2_500, 2_540), 64 * 1024));
        assertThat(recent.after(position(2_500), 500)).isEmpty();
        assertThat(recent.after(position(2_530), 500)).isEqualTo(log.subList(2_530, 2_540));
    }

    private Position position(int after) {
        return after == 0 ? Position.START : log.get(after - 1).position();
    }

    private static List<Read> read(List<LoggedEvent> events, int weight) {
        return events.stream().map(event -> new Read(event, weight)).toList();
    }

    private static LoggedEvent event(long xid, long seq) {
        return new LoggedEvent(
                UUID.randomUUID(),
                "note.written",
                1,
                "note:" + seq,
                seq,
                Long.toString(xid),
                null,
                new EventActor("system", "tests", null),
                null,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode());
    }
}
