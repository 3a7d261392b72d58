package tools.dashboard.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.dashboard.platform.log.HotLog;

/** Hands events on as the owner of their topics does right after the commit: to the hot log in Redis, which publishes them. */
final class Owner {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Less than the hot log takes at once: a Redis that is late slows the writing, and nothing is refused. */
    private static final int MOST_UNDER_WAY = 1_000;

    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    private final HotLog hot;
    private final List<Topic> topics = new ArrayList<>();
    private final Neighbours neighbours;
    private final Consumer<String> refused;
    private long run = System.nanoTime();
    private int next;

    /** @param refused told why the hot log lacks an event */
    Owner(HotLog hot, Neighbours neighbours, Consumer<String> refused) {
        this.hot = hot;
        this.neighbours = neighbours;
        this.refused = refused;
    }

    /** So many are there from now on; what they are called is new with each run. */
    List<Topic> topics(int count) {
        while (topics.size() < count) {
            Topic topic = new Topic(run, topics.size());
            topics.add(topic);
            neighbours.own(topic);
        }
        return List.copyOf(topics);
    }

    int count() {
        return topics.size();
    }

    /** Topics that nobody watches any more. */
    void forget() {
        topics.clear();
        run++;
    }

    /** One event on each of so many topics in turn. */
    void write(int events) {
        for (int event = 0; event < events; event++) {
            writeOne();
        }
    }

    /**
     * At a steady pace, and when it falls behind, as fast as it can.
     *
     * @return events written
     */
    int write(int perSecond, int seconds) {
        int events = perSecond * seconds;
        long begin = System.nanoTime();
        for (int event = 0; event < events; event++) {
            long due = begin + event * NANOS / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            writeOne();
        }
        return events;
    }

    private void writeOne() {
        Topic topic = topics.get(next++ % topics.size());
        Topic.Event event = topic.write();
        underWay.acquireUninterruptibly();
        hot.append(topic.name(), List.of(new HotLog.Entry(event.seq(), event.id(), event.json())))
                .whenComplete((done, failed) -> {
                    underWay.release();
                    if (failed != null) {
                        refused.accept(
                                "the hot log did not take %d of %s: %s".formatted(event.seq(), topic.name(), failed));
                    }
                });
    }
}
