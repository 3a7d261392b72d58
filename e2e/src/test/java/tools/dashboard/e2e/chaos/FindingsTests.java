package tools.dashboard.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.dashboard.e2e.chaos.Deed.Kind;
import tools.dashboard.e2e.chaos.Truth.Kept;
import tools.dashboard.e2e.chaos.Truth.Logged;

/** That the suite sees what it is there to see. */
class FindingsTests {

    private final Board board = new Board("w", "p", List.of("to do", "done"));
    private final Ledger ledger = new Ledger();
    private final List<Logged> events = new ArrayList<>();
    private final List<Logged> history = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, String> statusOf = new HashMap<>();
    private final Map<String, Long> mails = new HashMap<>();
    private final Position reader = new Position();

    @Test
    void nothingIsFoundWhereAllIsAsItWasAnswered() {
        done(Kind.TASK);
        done(Kind.COMMENT);

        assertThat(findings()).isEqualTo(new Findings(List.of(), List.of(), 0, 0));
    }

    @Test
    void anAcknowledgedWriteWithoutItsEventIsLost() {
        done(Kind.TASK);
        Logged missing = events.removeLast();
        history.remove(missing);

        assertThat(findings().lost()).hasSize(2).allMatch(lost -> lost.contains(missing.trace()));
    }

    @Test
    void anAcknowledgedWriteWithoutItsRowIsLost() {
        marks.remove(done(Kind.COMMENT).mark());

        assertThat(findings().lost()).hasSize(1);
    }

    @Test
    void anEventThatTheHistoryLacksIsLost() {
        done(Kind.TASK);
        events.add(new Logged("by nobody", board.topic(), 2, ""));
        reader.take(2);

        assertThat(findings().lost()).containsExactly("event by nobody: not in the history");
    }

    @Test
    void aMailThatNeverCameIsLost() {
        Deed invitation = Deed.of(Kind.INVITATION, board, "");
        ledger.ask(invitation);
        ledger.acknowledge(invitation, "id");

        assertThat(findings().lost()).hasSize(1);
    }

    @Test
    void aTaskThatIsNotWhereItsLastMovePutItIsLost() {
        Deed move = Deed.move(board, "task", "done");
        ledger.ask(move);
        ledger.acknowledge(move, "task");
        log(move);
        statusOf.put("task", "to do");

        assertThat(findings().lost()).containsExactly(move + ": the task is in another status");
    }

    @Test
    void twoRowsOfOneKeyAreTwice() {
        marks.put(done(Kind.TASK).mark(), 2);

        assertThat(findings().twice()).hasSize(1);
    }

    @Test
    void twoEventsOfAWriteThatWasNeverAnsweredAreTwice() {
        Deed unanswered = Deed.of(Kind.COMMENT, board, "task");
        ledger.ask(unanswered);
        log(unanswered);
        log(unanswered);

        assertThat(findings().twice()).hasSize(1);
    }

    @Test
    void whatAReaderWasNotToldIsAGap() {
        done(Kind.TASK);
        events.add(new Logged("untold", board.topic(), 2, ""));
        history.add(events.getLast());

        assertThat(findings().gaps()).isEqualTo(1);
    }

    @Test
    void whatAReaderWasToldAgainIsADuplicate() {
        done(Kind.TASK);
        reader.take(1);

        assertThat(findings().duplicates()).isEqualTo(1);
    }

    @Test
    void aNumberThatTheLogLacksIsAGap() {
        done(Kind.TASK);
        events.add(new Logged("third", board.topic(), 3, ""));
        history.add(events.getLast());
        reader.skip(3);

        assertThat(findings().gaps()).isEqualTo(3);
    }

    private Deed done(Kind kind) {
        Deed deed = Deed.of(kind, board, "task");
        ledger.ask(deed);
        ledger.acknowledge(deed, "id");
        marks.put(deed.mark(), 1);
        log(deed);
        return deed;
    }

    private void log(Deed deed) {
        Logged event = new Logged(deed.trace() + events.size(), board.topic(), events.size() + 1, deed.trace());
        events.add(event);
        history.add(event);
        reader.take(event.seq());
    }

    private Findings findings() {
        return Findings.of(
                ledger, new Kept(events, marks, statusOf), history, mails, List.of(Map.of(board.topic(), reader)));
    }
}
