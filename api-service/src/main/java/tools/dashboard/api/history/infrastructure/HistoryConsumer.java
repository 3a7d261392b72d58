package tools.dashboard.api.history.infrastructure;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.dashboard.api.history.KeepHistory;
import tools.dashboard.platform.log.EventConsumer;
import tools.dashboard.platform.log.LoggedEvent;

/** Reads the log. While Cassandra is away it fails, and gets the same events again until they are kept. */
@Component
class HistoryConsumer implements EventConsumer {

    private final KeepHistory keeping;

    HistoryConsumer(KeepHistory keeping) {
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public Duration gathering() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void fromTheStart() {
        keeping.readAnew();
    }

    @Override
    public void takenOver() {
        keeping.readAnew();
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        keeping.keep(events);
    }
}
