package tools.dashboard.websocket.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a time of its own, in which a call takes none. */
class RhythmTests {

    private static final int CROWD = 10_000;
    private static final int FLOOR = 100;
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

    private long now;
    private final Rhythm rhythm = new Rhythm(now);
    private int waiting;
    private long firstWaitsSince;
    private long longestWait;
    private int calls;
    private boolean pressed;

    /** However the machine lets them through: evenly, or in bursts with breaks that look like the end. */
    @ParameterizedTest
    @CsvSource({"1, 1", "30, 30", "100, 30", "500, 50", "300, 25", "20, 40", "1000, 1000", "7, 21", "150, 600"})
    void aCrowdOfTenThousandAsksFewerThanAHundredTimes(int atOnce, int breakMillis) {
        for (int come = 0; come < CROWD; come += atOnce) {
            ask(Math.min(atOnce, CROWD - come));
            pass(breakMillis);
        }
        pass(2_000);

        assertThat(waiting).isZero();
        assertThat(calls).isLessThan(FLOOR);
        assertThat(longestWait).isLessThanOrEqualTo(Rhythm.LONGEST + TICK);
    }

    @Test
    void peopleWhoComeOneAfterTheOtherDoNotWaitForEachOther() {
        for (int person = 0; person < 200; person++) {
            ask(1);
            pass(50);
        }

        assertThat(waiting).isZero();
        assertThat(longestWait).isLessThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(25));
    }

    @Test
    void whoComesAfterACrowdDoesNotWaitForASecondOne() {
        ask(5_000);
        pass(4_000);
        longestWait = 0;
        ask(1);
        pass(25);

        assertThat(waiting).isZero();
    }

    /** Or every call would be made at once for as long as rights are checked again while a crowd comes. */
    @Test
    void whoIsPressedWaitsATenthOfASecondAndTakesAllWithThem() {
        ask(5_000);
        pass(2_000);
        longestWait = 0;
        calls = 0;
        pressed = true;
        for (int question = 0; question < 3_000; question++) {
            ask(1);
            pass(1);
        }
        pass(100);

        assertThat(waiting).isZero();
        // Those that are free, and ten a second.
        assertThat(calls).isLessThanOrEqualTo(16 + 31);
        assertThat(longestWait).isLessThanOrEqualTo(Rhythm.PRESSED + TICK);
    }

    private void ask(int questions) {
        for (int question = 0; question < questions; question++) {
            if (waiting == 0) {
                firstWaitsSince = now;
            }
            rhythm.asked(now, ++waiting);
            callWhenDue();
        }
    }

    private void pass(int millis) {
        for (int tick = 0; tick < millis; tick++) {
            now += TICK;
            callWhenDue();
        }
    }

    private void callWhenDue() {
        while (waiting > 0 && left() <= 0) {
            longestWait = Math.max(longestWait, now - firstWaitsSince);
            calls++;
            rhythm.called(now);
            waiting = Math.max(0, waiting - Questions.BATCH);
            firstWaitsSince = now;
        }
    }

    private long left() {
        return pressed ? rhythm.leftForPressing(now) : rhythm.left(now);
    }
}
