package tools.dashboard.gateway.sockets;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets so many requests for a socket be under way at once, and the others in their order. One under way holds a whole
 * exchange and asks for its session; one that waits holds its headers. Thread-safe.
 */
final class Turnstile {

    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int free;

    Turnstile(int atOnce) {
        free = atOnce;
    }

    /** @return whether it may go on at once; else it is told by {@link Turn#come} */
    synchronized boolean enter(Turn turn) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(turn);
        return false;
    }

    void leave() {
        Turn next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.come();
        }
    }
}
