package tools.dashboard.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was told to a crowd, and what was wrong with it. Written by one thread. */
final class Tally {

    private static final int FAULTS_NAMED = 5;

    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private volatile long events;
    private long faulty;
    private Delays delays = new Delays();

    /** Events that were told so far. */
    long events() {
        return events;
    }

    /** Every event has the number after the last: none is missing, none comes twice. */
    void event(Client client, long seq, long writtenAt) {
        if (seq != client.seq + 1) {
            fault("%s of client %d: %d came after %d".formatted(client.topic.name(), client.number, seq, client.seq));
        }
        client.seq = seq;
        delays.add(System.nanoTime() - writtenAt);
        events++;
    }

    synchronized void fault(String fault) {
        faulty++;
        if (faults.size() < FAULTS_NAMED) {
            faults.add(fault);
        }
    }

    /** One on its way in, who tries again. */
    synchronized void refused(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    /** Why how many were not let in at first. */
    synchronized Map<String, Integer> takeRefusals() {
        Map<String, Integer> taken = new TreeMap<>(refusals);
        refusals.clear();
        return taken;
    }

    /** The first few, and how many there were. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        if (faulty > faults.size()) {
            all.add("%d faults in all".formatted(faulty));
        }
        return all;
    }

    /** To be called while nothing is told. */
    Delays takeDelays() {
        Delays taken = delays;
        delays = new Delays();
        return taken;
    }
}
