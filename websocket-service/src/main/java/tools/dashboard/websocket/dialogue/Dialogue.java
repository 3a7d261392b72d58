package tools.dashboard.websocket.dialogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Paused;
import tools.dashboard.websocket.message.ServerMessage.Resumed;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.socket.Conversation;

/** One person's talk over one socket: how long it may go on, and what it gives a right to. */
final class Dialogue implements Conversation {

    private final DialogueContext context;
    private final Hearing hearing;
    private final UUID userId;
    private final @Nullable UUID sessionId;
    private final long begun = System.nanoTime();
    private volatile long expiresAt;
    private volatile boolean greeted;
    private @Nullable Map<String, Right> rights;
    private @Nullable Connection connection;
    private @Nullable CloseReason ended;
    private @Nullable Device device;
    private volatile boolean paused;
    private boolean pauseTold;

    Dialogue(DialogueContext context, UUID userId, @Nullable UUID sessionId, Instant expires) {
        this.context = context;
        hearing = new Hearing(this, context);
        this.userId = userId;
        this.sessionId = sessionId;
        this.expiresAt = expires.getEpochSecond();
    }

    UUID userId() {
        return userId;
    }

    @Nullable
    UUID sessionId() {
        return sessionId;
    }

    boolean expired(Instant now) {
        return now.getEpochSecond() >= expiresAt;
    }

    void extendTo(Instant expires) {
        expiresAt = expires.getEpochSecond();
    }

    boolean greeted() {
        return greeted;
    }

    /**
     * @param answer what the client's hello is answered with
     * @param on what it is on, by its own word
     */
    synchronized void greet(ServerMessage.Hello answer, @Nullable Device on) {
        greeted = true;
        device = on;
        if (ended == null && connection != null) {
            connection.send(answer);
            if (paused) {
                tellPause();
            }
        }
    }

    /** What the person is on. */
    synchronized Device device(Connection through) {
        return device == null ? context.dialogues().unnamed(through) : device;
    }

    /** Ends it when nobody has said hello in time. */
    void endUngreeted(long now) {
        if (!greeted && now - begun > context.settings().hello().toNanos()) {
            end(CloseReason.NO_HELLO);
        }
    }

    synchronized List<Right> rights() {
        return rights == null ? List.of() : List.copyOf(rights.values());
    }

    /** @return why it cannot be listed, or null when it was */
    synchronized @Nullable ErrorCode list(Right right) {
        if (ended != null) {
            return ErrorCode.NOT_SUBSCRIBED;
        }
        if (rights == null) {
            rights = new HashMap<>(4);
        }
        if (rights.containsKey(right.question().topic())) {
            return ErrorCode.ALREADY_SUBSCRIBED;
        }
        if (rights.size() >= context.settings().subscriptions()) {
            return ErrorCode.TOO_MANY_SUBSCRIPTIONS;
        }
        rights.put(right.question().topic(), right);
        return null;
    }

    synchronized @Nullable Right right(String topic) {
        return rights == null ? null : rights.get(topic);
    }

    synchronized @Nullable Right unlist(String topic) {
        return rights == null ? null : rights.remove(topic);
    }

    /** Takes a lost right out and tells it, or leaves both to {@link #resume}. */
    synchronized void part(Right right, ServerMessage farewell) {
        if (!paused && rights != null && rights.remove(right.question().topic(), right)) {
            tell(farewell);
        }
    }

    /** Nothing but {@code resumed} or the end follows what was told before a pause. */
    synchronized void tell(ServerMessage message) {
        if (!paused && ended == null && connection != null) {
            connection.send(message);
        }
    }

    boolean paused() {
        return paused;
    }

    /** From now on nothing is delivered and nothing heard; false when it has ended. Never at once with {@link #resume}. */
    boolean pause() {
        synchronized (this) {
            if (ended != null) {
                return false;
            }
            paused = true;
        }
        rights().forEach(context.rights()::align);
        synchronized (this) {
            if (greeted) {
                tellPause();
            }
        }
        return true;
    }

    void resume() {
        synchronized (this) {
            if (pauseTold && connection != null) {
                connection.send(new Resumed());
            }
            pauseTold = false;
            paused = false;
        }
        rights().forEach(context.rights()::goOn);
    }

    synchronized boolean ended() {
        return ended != null;
    }

    /** Ends it, even before it was opened; false when it had ended before. */
    synchronized boolean end(CloseReason reason) {
        boolean first = ended == null;
        ended = reason;
        if (connection != null) {
            connection.close(reason);
        }
        return first;
    }

    @Override
    public String owner() {
        return userId + "/" + sessionId;
    }

    @Override
    public synchronized void opened(Connection opened) {
        connection = opened;
        if (ended != null) {
            opened.close(ended);
        }
    }

    @Override
    public void closed() {
        context.dialogues().remove(this);
        context.sockets().changed(userId, context.dialogues()::count);
        List<Right> left;
        boolean mayComeBack;
        synchronized (this) {
            mayComeBack = ended != CloseReason.SESSION_ENDED && ended != CloseReason.TOKEN_EXPIRED;
            ended = CloseReason.GOING_AWAY;
            left = rights();
            rights = null;
        }
        left.forEach(right -> context.rights().end(right, mayComeBack));
    }

    @Override
    public void said(Supplier<Reading> message) {
        Connection open = connection();
        if (open == null) {
            return;
        }
        if (!greeted) {
            // One a socket, so it is bounded as sockets are: all tabs of a person may come back at once.
            context.requests().answer(this, open, message.get());
            return;
        }
        hearing.hear(open, message);
    }

    private void tellPause() {
        if (!pauseTold && connection != null) {
            pauseTold = true;
            connection.send(new Paused());
        }
    }

    private synchronized @Nullable Connection connection() {
        return ended == null ? connection : null;
    }
}
