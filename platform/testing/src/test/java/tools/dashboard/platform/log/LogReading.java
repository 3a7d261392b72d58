package tools.dashboard.platform.log;

import java.util.ArrayList;
import java.util.List;

/** Reads a log in batches, as a consumer does. */
final class LogReading {

    private final EventSource source;
    private final int batch;
    private final List<LoggedEvent> read = new ArrayList<>();

    LogReading(EventSource source, int batch) {
        this.source = source;
        this.batch = batch;
    }

    Position toTheEnd(Position from) {
        Position position = from;
        while (true) {
            var events = source.after(position, batch);
            if (events.isEmpty()) {
                return position;
            }
            read.addAll(events);
            position = events.getLast().position();
        }
    }

    List<LoggedEvent> read() {
        return List.copyOf(read);
    }
}
