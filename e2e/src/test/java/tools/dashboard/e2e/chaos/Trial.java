package tools.dashboard.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.dashboard.e2e.chaos.Ledger.Acknowledged;
import tools.dashboard.e2e.chaos.Truth.Kept;
import tools.dashboard.e2e.chaos.Truth.Logged;

/** Faults one after the other while a crew works on boards of its own, and what that did to what it wrote. */
final class Trial {

    /**
     * How much is done meanwhile.
     *
     * @param pause of a writer between two writes, on average
     * @param calm time before the first fault and after the last one
     */
    record Load(int writers, int readers, Duration pause, Duration calm) {}

    private static final int BOARDS = 5;
    private static final int BOARDS_OF_A_READER = 2;
    /** After which what is not answered, told or delivered yet never will be. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Crew crew;
    private final Load load;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Thread> inviting = new ArrayList<>();
    private final Instant began = Instant.now();

    Trial(Crew crew, Load load, long seed) {
        this.crew = crew;
        this.load = load;
        this.random = new Random(seed);
    }

    Verdict run(String name, List<Fault> faults) throws Exception {
        List<Board> boards = crew.boards(BOARDS);
        Duration longest = Duration.ZERO;
        Duration allowed = faults.getFirst().healthyWithin();
        String ailment = "";
        try (Pulse pulse = new Pulse(crew.owner(), crew.boards(1).getFirst(), new Random(random.nextLong()))) {
            pulse.awaitHealthy(began);
            begin(boards);
            Thread.sleep(load.calm());
            for (Fault fault : faults) {
                Duration healthy = undergo(fault, boards.getFirst(), pulse);
                if (longest.isZero() || healthy.minus(fault.healthyWithin()).compareTo(longest.minus(allowed)) > 0) {
                    longest = healthy;
                    allowed = fault.healthyWithin();
                    ailment = fault.name() + ": " + pulse.ailment();
                }
            }
            Thread.sleep(load.calm());
            List<String> wrong = end();
            Findings findings = look(boards);
            return new Verdict(
                    name,
                    ledger.acknowledged().size(),
                    findings,
                    wrong,
                    ledger.slowest(),
                    ledger.slowestWas(),
                    longest,
                    allowed,
                    ailment);
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    private void begin(List<Board> boards) {
        for (int i = 0; i < load.readers(); i++) {
            List<Board> watched = new ArrayList<>(boards);
            Collections.shuffle(watched, random);
            readers.add(
                    new Reader(crew.member(i), watched.subList(0, BOARDS_OF_A_READER), new Random(random.nextLong())));
        }
        for (int i = 0; i < load.writers(); i++) {
            writers.add(new Writer(crew.member(i), boards, ledger, new Random(random.nextLong()), load.pause()));
        }
    }

    /** One mail is asked for meanwhile: more than 25 of one person in five minutes would wait for their turn. */
    private Duration undergo(Fault fault, Board board, Pulse pulse) throws Exception {
        Instant from;
        Instant struck = Instant.now();
        try {
            fault.strike();
            invite(board);
            Thread.sleep(fault.lasts());
        } finally {
            from = fault.heal(struck);
        }
        return pulse.awaitHealthy(from);
    }

    private void invite(Board board) {
        Program program = new Program(crew.owner(), ledger, new Random(random.nextLong()));
        Deed deed = Deed.of(Deed.Kind.INVITATION, board, "");
        Instant end = Instant.now().plus(PATIENCE);
        inviting.add(Thread.ofVirtual().start(() -> {
            try {
                program.carryOut(deed, () -> Instant.now().isBefore(end));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** What of the writing went wrong: all is answered in the end, and nothing that is right is refused. */
    private List<String> end() throws InterruptedException {
        writers.forEach(Writer::finish);
        for (Writer writer : writers) {
            writer.awaitFinished(PATIENCE);
        }
        for (Thread invitation : inviting) {
            invitation.join();
        }
        return Stream.concat(
                        ledger.refusals().stream().map(refusal -> "refused: " + refusal),
                        ledger.unanswered().stream()
                                .filter(deed ->
                                        ledger.refusals().stream().noneMatch(refusal -> refusal.contains(deed.trace())))
                                .map(deed -> "never answered: " + deed))
                .toList();
    }

    private Findings look(List<Board> boards) throws Exception {
        Kept kept = Truth.inPostgres(boards);
        Map<String, Long> heads = kept.heads();
        patiently(() -> readers.stream()
                .flatMap(reader -> reader.positions().entrySet().stream())
                .allMatch(position -> position.getValue().seen() >= heads.getOrDefault(position.getKey(), 0L)));
        Set<String> ids = kept.events().stream().map(Logged::id).collect(Collectors.toSet());
        List<Logged> history = new ArrayList<>();
        patiently(() -> {
            history.clear();
            history.addAll(historyOf(boards));
            return history.stream().map(Logged::id).collect(Collectors.toSet()).containsAll(ids);
        });
        Map<String, Long> mails = new HashMap<>();
        patiently(() -> {
            invited().forEach(address -> mails.put(address, Truth.mailsTo(address)));
            return !mails.containsValue(0L);
        });
        Collection<Map<String, Position>> positions =
                readers.stream().map(Reader::positions).toList();
        return Findings.of(ledger, kept, history, mails, positions);
    }

    private List<Logged> historyOf(List<Board> boards) {
        Set<String> topics = new HashSet<>(boards.stream().map(Board::topic).toList());
        return Truth.inHistory(crew.owner(), crew.workspace(), began).stream()
                .filter(entry -> topics.contains(entry.topic()))
                .toList();
    }

    private List<String> invited() {
        return ledger.acknowledged().stream()
                .map(Acknowledged::deed)
                .filter(deed -> deed.kind() == Deed.Kind.INVITATION)
                .map(Deed::mark)
                .toList();
    }

    /** What does not come in time is found missing afterwards. */
    private static void patiently(Callable<Boolean> condition) {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(condition);
        } catch (ConditionTimeoutException late) {
            // the findings tell
        }
    }
}
