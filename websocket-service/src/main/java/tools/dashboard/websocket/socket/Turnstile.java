package tools.dashboard.websocket.socket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Lets in so many at once and the others in their order. Who is inside may block and then costs a stack; ten thousand who
 * come at the same moment would need more memory for those than for their sockets. Thread-safe, never blocks.
 */
final class Turnstile {

    /**
     * @param inside may block
     * @param refused instead, when nobody is let in any more
     */
    private record Visit(Runnable inside, Runnable refused) {}

    private final Queue<Visit> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room;
    private final ExecutorService blocking;

    Turnstile(int atOnce, ExecutorService blocking) {
        room = new Semaphore(atOnce);
        this.blocking = blocking;
    }

    void enter(Runnable inside, Runnable refused) {
        waiting.add(new Visit(inside, refused));
        letIn();
    }

    private void letIn() {
        while (!waiting.isEmpty() && room.tryAcquire()) {
            Visit next = waiting.poll();
            if (next == null) {
                room.release();
            } else {
                letIn(next);
            }
        }
    }

    private void letIn(Visit visit) {
        try {
            blocking.execute(() -> {
                try {
                    visit.inside().run();
                } finally {
                    room.release();
                    letIn();
                }
            });
        } catch (RejectedExecutionException stopping) {
            room.release();
            visit.refused().run();
        }
    }
}
