package tools.dashboard.websocket.upstream;

import java.util.concurrent.TimeUnit;

/** When the next call may be made, by its {@link Rhythm}. Whoever is pressed takes all with them. Thread-safe. */
final class Pace {

    private final Rhythm rhythm = new Rhythm(System.nanoTime());
    private boolean waiting;
    private int pressing;

    /**
     * A question has come.
     *
     * @param questions that wait, this one among them
     */
    synchronized void asked(int questions, boolean pressed) {
        rhythm.asked(System.nanoTime(), questions);
        if (pressed) {
            pressing++;
        }
        if (pressed || questions >= Rhythm.MANY) {
            notifyAll();
        }
    }

    /** So many of those that press are in a call. */
    synchronized void taken(int pressed) {
        pressing -= pressed;
    }

    synchronized boolean somebodyWaits() {
        return waiting;
    }

    /** @return false at once when somebody else waits, who then asks for all */
    synchronized boolean awaitTurn() throws InterruptedException {
        if (waiting) {
            return false;
        }
        waiting = true;
        try {
            for (long left = left(); left > 0; left = left()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waiting = false;
        }
        rhythm.called(System.nanoTime());
        return true;
    }

    private long left() {
        long now = System.nanoTime();
        return pressing > 0 ? rhythm.leftForPressing(now) : rhythm.left(now);
    }
}
