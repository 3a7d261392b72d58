package tools.dashboard.e2e.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.dashboard.e2e.chaos.Deed.Kind;
import tools.dashboard.e2e.chaos.Ledger.Acknowledged;
import tools.dashboard.e2e.chaos.Truth.Kept;
import tools.dashboard.e2e.chaos.Truth.Logged;

/**
 * What the ledger, held against what the platform has, gives.
 *
 * @param lost of what was acknowledged, what is not in Postgres, its log, the history or the mailbox
 * @param twice what has more than one event, row, entry or mail
 * @param gaps events that a reader was not told, all readers together, and numbers that the log lacks
 * @param duplicates events that a reader was told again, or out of order
 */
record Findings(List<String> lost, List<String> twice, long gaps, long duplicates) {

    static Findings of(
            Ledger ledger,
            Kept kept,
            List<Logged> history,
            Map<String, Long> mails,
            Collection<Map<String, Position>> readers) {
        Set<String> lost = new HashSet<>();
        Set<String> twice = new HashSet<>();
        Map<String, Integer> logged = countTraces(kept.events());
        Map<String, Integer> told = countTraces(history);
        for (Acknowledged done : ledger.acknowledged()) {
            Deed deed = done.deed();
            if (deed.kind() == Kind.INVITATION) {
                check(deed, "mail", mails.getOrDefault(deed.mark(), 0L).intValue(), lost, twice);
                continue;
            }
            check(deed, "log", logged.getOrDefault(deed.trace(), 0), lost, twice);
            check(deed, "history", told.getOrDefault(deed.trace(), 0), lost, twice);
            if (deed.kind() != Kind.MOVE) {
                check(deed, "row", kept.marks().getOrDefault(deed.mark(), 0), lost, twice);
            }
        }
        for (Deed deed : ledger.unanswered()) {
            twice(deed, "log", logged.getOrDefault(deed.trace(), 0), twice);
        }
        lastMoves(ledger).forEach((task, move) -> {
            if (!move.mark().equals(kept.statusOf().get(task))) {
                lost.add(move + ": the task is in another status");
            }
        });
        compareHistory(kept.events(), history, lost, twice);
        Map<String, Long> heads = kept.heads();
        long gaps = holes(kept.events());
        long duplicates = 0;
        for (Map<String, Position> positions : readers) {
            for (var position : positions.entrySet()) {
                long head = heads.getOrDefault(position.getKey(), 0L);
                gaps += position.getValue().gaps(head);
                duplicates += position.getValue().duplicates(head);
            }
        }
        return new Findings(List.copyOf(lost), List.copyOf(twice), gaps, duplicates);
    }

    private static void check(Deed deed, String where, int times, Set<String> lost, Set<String> twice) {
        if (times == 0) {
            lost.add(deed + ": no " + where);
        }
        twice(deed, where, times, twice);
    }

    private static void twice(Deed deed, String where, int times, Set<String> twice) {
        if (times > 1) {
            twice.add(deed + ": " + times + " times in " + where);
        }
    }

    /** By task; without those tasks of which a move was not answered, since it may be done or not. */
    private static Map<String, Deed> lastMoves(Ledger ledger) {
        Map<String, Deed> last = new LinkedHashMap<>();
        ledger.acknowledged().stream()
                .map(Acknowledged::deed)
                .filter(deed -> deed.kind() == Kind.MOVE)
                .forEach(deed -> last.put(deed.task(), deed));
        ledger.unanswered().forEach(deed -> last.remove(deed.task()));
        return last;
    }

    /** Exactly the events, whoever made them. */
    private static void compareHistory(List<Logged> events, List<Logged> history, Set<String> lost, Set<String> twice) {
        Set<String> told = new HashSet<>();
        for (Logged entry : history) {
            if (!told.add(entry.id())) {
                twice.add("event " + entry.id() + ": twice in the history");
            }
        }
        events.stream()
                .filter(event -> !told.contains(event.id()))
                .forEach(event -> lost.add("event " + event.id() + ": not in the history"));
        Set<String> known = events.stream().map(Logged::id).collect(Collectors.toSet());
        history.stream()
                .filter(entry -> !known.contains(entry.id()))
                .forEach(entry -> lost.add("event " + entry.id() + ": in the history, but not in the log"));
    }

    /** Numbers that a topic of the log lacks. */
    private static long holes(List<Logged> events) {
        Map<String, List<Long>> numbers = new HashMap<>();
        events.forEach(event -> numbers.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                .add(event.seq()));
        return numbers.values().stream()
                .mapToLong(seqs -> seqs.getLast() - seqs.size())
                .map(Math::abs)
                .sum();
    }

    private static Map<String, Integer> countTraces(List<Logged> events) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(event -> counts.merge(event.trace(), 1, Integer::sum));
        return counts;
    }
}
