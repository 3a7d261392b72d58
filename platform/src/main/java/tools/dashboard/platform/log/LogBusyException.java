package tools.dashboard.platform.log;

import java.time.Duration;

/** The service of a log has too much to do to be read now. */
final class LogBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration pause;

    /** @param pause after which to ask again */
    LogBusyException(Duration pause) {
        super("the log's service is busy", null, false, false);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
