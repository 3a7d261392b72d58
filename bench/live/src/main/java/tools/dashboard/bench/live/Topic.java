package tools.dashboard.bench.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** What some clients watch, with its log as its owner would have it. Thread-safe. */
final class Topic {

    private static final int KEPT = 1_000;
    private static final String EVENT = """
            {"id":"%s","type":"task.moved","version":1,"topic":"%s","seq":%d,"xid":"%d",\
            "actor":{"kind":"user","id":"0199c1a0-0000-7000-8000-000000000002"},\
            "traceId":"0af7651916cd43dd8448eb211c80319c","at":"2026-11-26T06:00:00.000001Z",\
            "data":{"taskId":"0199c1a0-0000-7000-8000-000000000003","column":"doing","nanos":%d}}""";

    /** An event as the log has it. */
    record Event(long seq, String id, String json) {}

    private final String name;
    private final Deque<Event> log = new ArrayDeque<>();
    private long seq;

    /** @param number unique among the topics of one run */
    Topic(long run, int number) {
        name = "project:" + new UUID(run, number);
    }

    String name() {
        return name;
    }

    synchronized long seq() {
        return seq;
    }

    /** It carries when it was written: a reader of the same process knows how long it took. */
    synchronized Event write() {
        seq++;
        String id = new UUID(seq, System.nanoTime()).toString();
        Event event = new Event(seq, id, EVENT.formatted(id, name, seq, seq, System.nanoTime()));
        log.add(event);
        if (log.size() > KEPT) {
            log.remove();
        }
        return event;
    }

    synchronized List<Event> after(long asked, int most) {
        return log.stream().filter(event -> event.seq() > asked).limit(most).toList();
    }
}
