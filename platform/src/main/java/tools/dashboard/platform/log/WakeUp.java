package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets a consumer sleep until there may be something new. Thread-safe. */
final class WakeUp {

    private boolean raised;

    synchronized void raise() {
        raised = true;
        notifyAll();
    }

    /** Returns when it was raised since the last return, or after the given time; whether it was raised. */
    synchronized boolean await(Duration longest) throws InterruptedException {
        if (!raised) {
            TimeUnit.NANOSECONDS.timedWait(this, longest.toNanos());
        }
        boolean was = raised;
        raised = false;
        return was;
    }
}
