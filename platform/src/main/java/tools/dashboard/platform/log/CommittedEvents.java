package tools.dashboard.platform.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** Spreads the word after a commit: to the consumers in this process, and as hints to everybody else. */
final class CommittedEvents implements Consumer<List<LoggedEvent>> {

    private final String wakeUpChannel;
    private final Hints hints;
    private final Consumer<List<LoggedEvent>> live;
    private final Set<WakeUp> local = new CopyOnWriteArraySet<>();

    /** @param live takes them to those who watch; neither blocks nor fails */
    CommittedEvents(String schema, Hints hints, Consumer<List<LoggedEvent>> live) {
        this.wakeUpChannel = channel(schema);
        this.hints = hints;
        this.live = live;
    }

    static String channel(String schema) {
        return "log:" + schema;
    }

    void wake(WakeUp consumer) {
        local.add(consumer);
        hints.listen(wakeUpChannel, consumer::raise);
    }

    @Override
    public void accept(List<LoggedEvent> events) {
        local.forEach(WakeUp::raise);
        live.accept(events);
        hints.send(wakeUpChannel);
    }
}
