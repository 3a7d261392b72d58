package tools.dashboard.websocket.socket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All open sockets of this node: pings them, drops silent ones, and says goodbye before the server stops. */
public final class Connections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    private static final int PULSES_A_HEARTBEAT = 5;

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<Executor, Outbox> outboxes = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final SocketSettings settings;
    private final MeterRegistry meters;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("socket-pulse").factory());
    private volatile boolean running;

    Connections(SocketSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        Gauge.builder("websocket.connections", open, Set::size)
                .description("Open sockets of this node")
                .register(meters);
    }

    public int count() {
        return open.size();
    }

    public boolean full() {
        return !running || open.size() >= settings.maxConnections();
    }

    /** What may wait for a reader, in bytes. */
    public long maxOutbound() {
        return settings.maxOutbound().toBytes();
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** @param loop one thread, the same for all that it serves */
    public Outbox outbox(Executor loop) {
        return outboxes.computeIfAbsent(loop, Outbox::new);
    }

    public void add(Connection connection) {
        open.add(connection);
    }

    public void remove(Connection connection) {
        open.remove(connection);
    }

    void countClosed(CloseReason reason) {
        meters.counter("websocket.closed", "reason", reason.text()).increment();
    }

    @Override
    public void start() {
        running = true;
        long period = settings.heartbeat().toMillis() / PULSES_A_HEARTBEAT;
        pulse.scheduleWithFixedDelay(this::pulse, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        pulse.shutdownNow();
        open.forEach(connection -> connection.close(CloseReason.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void pulse() {
        long now = System.nanoTime();
        long heartbeat = settings.heartbeat().toNanos();
        long silence = settings.silence().toNanos();
        open.forEach(connection -> {
            try {
                connection.pulse(now, heartbeat, silence);
            } catch (RuntimeException fault) {
                // Thrown on, it would end the pulse of all for good.
                log.error("socket {} could not be pinged", connection.id(), fault);
            }
        });
    }
}
