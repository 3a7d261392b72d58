package tools.dashboard.websocket.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.Frames;
import tools.dashboard.websocket.socket.SocketSettings;

/** All sessions of this node. They live on one thread. */
public final class EngineSessions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineSessions.class);
    private static final int SID_BYTES = 18;

    private final Map<String, EngineSession> open = new ConcurrentHashMap<>();
    private final AtomicInteger anonymous = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final EngineLoop loop;
    private final EngineListener.Factory listeners;
    private final EngineSettings settings;
    private final SocketSettings sockets;
    private final Connections connections;
    private volatile boolean running;

    EngineSessions(
            EngineLoop loop,
            EngineListener.Factory listeners,
            EngineSettings settings,
            SocketSettings sockets,
            Connections connections) {
        this.loop = loop;
        this.listeners = listeners;
        this.settings = settings;
        this.sockets = sockets;
        this.connections = connections;
    }

    /** The one thread. */
    Executor loop() {
        return loop;
    }

    /** Whether another one has no place here. */
    boolean full() {
        return !running || connections.full() || anonymous.get() >= settings.anonymous();
    }

    Optional<EngineSession> find(String sid) {
        return Optional.ofNullable(open.get(sid));
    }

    /**
     * On the loop.
     *
     * @param node how whoever keeps clients on their nodes calls this one
     */
    EngineSession open(EngineCaller caller, EngineSession.@Nullable Owner owner, String node, @Nullable Frames over) {
        EngineSession session = new EngineSession(this, newSid(node), owner);
        open.put(session.sid(), session);
        anonymous.incrementAndGet();
        session.opened(listeners.open(session, caller), over);
        return session;
    }

    CompletableFuture<String> poll(EngineSession session) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        loop.execute(() -> session.poll(answer));
        return answer;
    }

    CompletableFuture<Void> receive(EngineSession session, List<Packet> packets) {
        return CompletableFuture.runAsync(() -> session.received(packets), loop);
    }

    void forget(EngineSession session) {
        open.remove(session.sid());
    }

    void closed(boolean identified) {
        if (!identified) {
            anonymous.decrementAndGet();
        }
    }

    void identified() {
        anonymous.decrementAndGet();
    }

    long maxOutbound() {
        return sockets.maxOutbound().toBytes();
    }

    String greeting(String sid, boolean upgraded) {
        return "{\"sid\":\"%s\",\"upgrades\":[%s],\"pingInterval\":%d,\"pingTimeout\":%d,\"maxPayload\":%d}"
                .formatted(
                        sid,
                        upgraded ? "" : "\"websocket\"",
                        settings.pingInterval().toMillis(),
                        settings.pingTimeout().toMillis(),
                        sockets.maxMessage().toBytes());
    }

    @Override
    public void start() {
        running = true;
        loop.everySecond(this::pulse);
    }

    @Override
    public void stop() {
        running = false;
        loop.execute(() -> List.copyOf(open.values()).forEach(session -> session.close(CloseReason.GOING_AWAY)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void pulse() {
        long now = System.nanoTime();
        for (EngineSession session : List.copyOf(open.values())) {
            try {
                session.pulse(now, settings);
            } catch (RuntimeException fault) {
                // Thrown on, it would end the pulse of all for good.
                log.error("a session could not be pinged", fault);
            }
        }
    }

    private String newSid(String node) {
        byte[] bytes = new byte[SID_BYTES];
        random.nextBytes(bytes);
        String own = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return node.isEmpty() ? own : node + "." + own;
    }
}
