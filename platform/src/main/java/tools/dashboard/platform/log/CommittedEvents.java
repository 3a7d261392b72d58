package tools.dashboard.platform.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Spreads the word after a commit: to the consumers in this process, and as hints to everybody else. */
final class CommittedEvents implements Consumer<List<LoggedEvent>> {

    private final String wakeUpChannel;
    private final Hints hints;
    private final JsonMapper json;
    private final Set<WakeUp> local = new CopyOnWriteArraySet<>();

    CommittedEvents(String schema, Hints hints, JsonMapper json) {
        this.wakeUpChannel = channel(schema);
        this.hints = hints;
        this.json = json;
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
        for (LoggedEvent event : events) {
            var topic = new Topic(event.topic());
            hints.send(topic.kind() + ":events:" + topic.id(), json.writeValueAsString(event));
        }
        hints.send(wakeUpChannel, "");
    }
}
