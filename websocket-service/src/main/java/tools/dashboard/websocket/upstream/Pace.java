package tools.dashboard.websocket.upstream;

import java.util.concurrent.TimeUnit;

/** When the next call may be made, by its {@link Rhythm}. Whoever is in a hurry lets everybody go. Thread-safe. */
final class Pace {

    private final Rhythm rhythm = new Rhythm(System.nanoTime());
    private boolean waiting;
    private boolean hurried;

    /**
     * A question has come.
     *
     * @param questions that wait, this one among them
     */
    synchronized void asked(int questions) {
        rhythm.asked(System.nanoTime(), questions);
        if (questions >= Rhythm.MANY) {
            notifyAll();
        }
    }

    /** Nobody waits until {@link #calm}. */
    synchronized void hurry() {
        hurried = true;
        notifyAll();
    }

    /** Nothing is left to be asked. */
    synchronized void calm() {
        hurried = false;
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
            long left = rhythm.left(System.nanoTime());
            while (left > 0 && !hurried) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = rhythm.left(System.nanoTime());
            }
        } finally {
            waiting = false;
        }
        rhythm.called(System.nanoTime());
        return true;
    }
}
