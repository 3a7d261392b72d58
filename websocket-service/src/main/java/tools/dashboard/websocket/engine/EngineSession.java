package tools.dashboard.websocket.engine;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Frames;

/** One client's session, over whichever transport it has now. Everything happens on the sessions' one thread. */
public final class EngineSession {

    /** The person and session of the token that it was opened with. */
    record Owner(UUID userId, @Nullable UUID sessionId) {}

    private static final String PROBE = "probe";

    private final EngineSessions sessions;
    private final String sid;
    private final @Nullable Owner owner;
    private final Deque<Packet> waiting = new ArrayDeque<>();
    private @Nullable EngineListener listener;
    private @Nullable CompletableFuture<String> poll;
    private @Nullable Frames frames;
    private boolean identified;
    private boolean upgrading;
    private boolean closed;
    private long waitingBytes;
    private final long openedAt = System.nanoTime();
    private long heardAt = openedAt;
    private long pingedAt = openedAt;

    EngineSession(EngineSessions sessions, String sid, @Nullable Owner owner) {
        this.sessions = sessions;
        this.sid = sid;
        this.owner = owner;
    }

    public String sid() {
        return sid;
    }

    /** It is known who it is. */
    public void identify() {
        if (!identified && !closed) {
            identified = true;
            sessions.identified();
        }
    }

    public boolean isOpen() {
        return !closed;
    }

    public void send(String message) {
        send(Packet.message(message));
    }

    public void send(ByteBuffer message) {
        send(Packet.message(message));
    }

    /** Bytes that the client has not read yet. */
    public long unread() {
        return waitingBytes + (frames == null ? 0 : frames.unread());
    }

    /** What was sent before still goes out, if there is a way. */
    public void close(CloseReason reason) {
        if (closed) {
            return;
        }
        if (frames != null) {
            frames.close(reason);
        } else {
            waiting.add(Packet.of(Packet.CLOSE));
            answerPoll();
        }
        closed = true;
        sessions.closed(identified);
        if (frames != null || waiting.isEmpty()) {
            sessions.forget(this);
        }
        if (listener != null) {
            listener.closed();
        }
    }

    @Nullable
    Owner owner() {
        return owner;
    }

    void opened(EngineListener hears, @Nullable Frames over) {
        listener = hears;
        frames = over;
        send(new Packet(Packet.OPEN, sessions.greeting(sid, over != null), null));
    }

    /** A long poll; answered with a payload as soon as there is one, with null when it must not wait. */
    void poll(CompletableFuture<String> answer) {
        if (closed) {
            answer.complete(waiting.isEmpty() ? null : Packet.payload(List.copyOf(waiting)));
            sessions.forget(this);
            return;
        }
        if (frames != null) {
            answer.complete(null);
            return;
        }
        if (poll != null && !poll.isDone()) {
            // Two at once: nobody could tell which one the client reads.
            answer.complete(null);
            close(CloseReason.FAULT);
            return;
        }
        poll = answer;
        heardAt = System.nanoTime();
        if (upgrading && waiting.isEmpty()) {
            send(Packet.of(Packet.NOOP));
        }
        answerPoll();
    }

    void received(List<Packet> packets) {
        for (Packet packet : packets) {
            received(packet);
        }
    }

    void received(Packet packet) {
        heardAt = System.nanoTime();
        EngineListener hears = listener;
        if (closed || hears == null) {
            return;
        }
        switch (packet.type()) {
            case Packet.MESSAGE -> {
                if (packet.bytes() == null) {
                    hears.message(packet.text());
                } else {
                    hears.message(packet.bytes());
                }
            }
            case Packet.CLOSE -> close(CloseReason.GOING_AWAY);
            default -> {}
        }
    }

    /** A WebSocket wants to take over; it is asked first whether it gets through. */
    void probed(Frames candidate, Packet packet) {
        if (closed || frames != null) {
            candidate.close(CloseReason.FAULT);
        } else if (packet.type() == Packet.PING && packet.text().equals(PROBE)) {
            upgrading = true;
            candidate.text(new Packet(Packet.PONG, PROBE, null).encoded());
            if (poll != null && !poll.isDone()) {
                send(Packet.of(Packet.NOOP));
            }
        } else if (packet.type() == Packet.UPGRADE && upgrading) {
            upgrading = false;
            frames = candidate;
            flush();
        } else {
            candidate.close(CloseReason.FAULT);
        }
    }

    /** One of its WebSockets is gone. */
    void lost(Frames gone) {
        upgrading = false;
        if (frames == gone) {
            close(CloseReason.GOING_AWAY);
        }
    }

    void pulse(long now, EngineSettings settings) {
        long interval = settings.pingInterval().toNanos();
        if (closed) {
            // Its last words were not fetched.
            sessions.forget(this);
        } else if (now - heardAt > interval + settings.pingTimeout().toNanos()) {
            close(CloseReason.SILENT);
        } else if (!identified && now - openedAt > settings.connect().toNanos()) {
            close(CloseReason.NO_HELLO);
        } else if (now - pingedAt >= interval) {
            pingedAt = now;
            send(Packet.of(Packet.PING));
        }
    }

    private void send(Packet packet) {
        if (closed) {
            return;
        }
        waiting.add(packet);
        waitingBytes += packet.size();
        flush();
        if (unread() > sessions.maxOutbound() && listener != null) {
            listener.overflowed();
        }
    }

    private void flush() {
        if (frames == null) {
            answerPoll();
            return;
        }
        for (Packet packet = waiting.poll(); packet != null; packet = waiting.poll()) {
            if (packet.bytes() == null) {
                frames.text(packet.encoded());
            } else {
                frames.binary(packet.bytes());
            }
        }
        waitingBytes = 0;
    }

    private void answerPoll() {
        if (poll == null || waiting.isEmpty()) {
            return;
        }
        // One that was given up meanwhile takes nothing with it.
        if (poll.complete(Packet.payload(List.copyOf(waiting)))) {
            waiting.clear();
            waitingBytes = 0;
        }
        poll = null;
    }
}
