package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import tools.dashboard.platform.service.ServiceClients;

/** Puts together what each consumer's loop needs: its log, its cursor, and what wakes it. */
final class ConsumerLoops implements Function<EventConsumer, ConsumerLoop> {

    private static final Duration LOCAL_POLL = Duration.ofMillis(500);
    private static final Duration REMOTE_POLL = Duration.ofSeconds(1);

    private final LocalLog local;
    private final ObjectProvider<ServiceClients> services;
    private final EventCursors cursors;
    private final ConsumerLocks locks;
    private final CommittedEvents committed;
    private final Hints hints;

    ConsumerLoops(
            LocalLog local,
            ObjectProvider<ServiceClients> services,
            EventCursors cursors,
            ConsumerLocks locks,
            CommittedEvents committed,
            Hints hints) {
        this.local = local;
        this.services = services;
        this.cursors = cursors;
        this.locks = locks;
        this.committed = committed;
        this.hints = hints;
    }

    @Override
    public ConsumerLoop apply(EventConsumer consumer) {
        var wakeUp = new WakeUp();
        if (consumer instanceof RemoteEventConsumer remoteConsumer) {
            hints.listen(CommittedEvents.channel(remoteConsumer.source()), wakeUp::raise);
            return new ConsumerLoop(consumer, remoteLog(remoteConsumer), cursors, locks, wakeUp, REMOTE_POLL);
        }
        committed.wake(wakeUp);
        return new ConsumerLoop(consumer, local, cursors, locks, wakeUp, LOCAL_POLL);
    }

    private RemoteLog remoteLog(RemoteEventConsumer consumer) {
        String source = consumer.source();
        String service = source.equals("registry") ? "feature-registry" : source + "-service";
        return new RemoteLog(services.getObject().to(service), consumer.name());
    }
}
