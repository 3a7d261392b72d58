package tools.dashboard.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Writers that work side by side for a while: as fast as they can, or at a steady pace. */
record Run(Changes changes, UUID person, List<Board> boards, int writers) {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * @param perSecond of all writers together; 0 for as many as they can
     * @param topics how many of the boards
     */
    List<Commit> take(int seconds, int perSecond, int topics) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + seconds * NANOS;
        long pause = perSecond == 0 ? 0 : writers * NANOS / perSecond;
        var commits = new ArrayList<Commit>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var tasks = new ArrayList<Callable<List<Commit>>>();
            for (int writer = 0; writer < writers; writer++) {
                long first = begin + pause * writer / writers;
                tasks.add(() -> write(boards.subList(0, topics), first, end, pause));
            }
            for (var written : threads.invokeAll(tasks)) {
                commits.addAll(written.get());
            }
        }
        return commits;
    }

    private List<Commit> write(List<Board> among, long first, long end, long pause) throws InterruptedException {
        var commits = new ArrayList<Commit>();
        for (long due = first; System.nanoTime() < end && due < end; due += pause) {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Board board = among.get(ThreadLocalRandom.current().nextInt(among.size()));
            commits.add(changes.make(person, board));
        }
        return commits;
    }
}
