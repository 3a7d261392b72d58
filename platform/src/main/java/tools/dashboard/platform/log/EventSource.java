package tools.dashboard.platform.log;

import java.util.List;

/** A log to read by cursor: this service's or another's. */
interface EventSource {

    /**
     * The events after a position in the readers' order, none of which can any more come before another: at most so
     * many, and fewer when they are large.
     *
     * @throws LogBusyException when the log's service has too much to do
     */
    List<LoggedEvent> after(Position position, int limit);
}
