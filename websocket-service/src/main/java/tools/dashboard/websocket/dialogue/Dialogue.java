package tools.dashboard.websocket.dialogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.protocol.ClientMessage;
import tools.dashboard.websocket.protocol.ErrorCode;
import tools.dashboard.websocket.protocol.Reading;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.socket.Conversation;

/** What one person says over one socket, and what follows from it. */
final class Dialogue implements Conversation {

    private final DialogueContext context;
    private final UUID userId;
    private final @Nullable UUID sessionId;
    private volatile long expiresAt;
    private @Nullable Map<String, Right> rights;
    private @Nullable Connection connection;
    private @Nullable CloseReason ended;

    Dialogue(DialogueContext context, UUID userId, @Nullable UUID sessionId, Instant expires) {
        this.context = context;
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

    synchronized List<Right> rights() {
        return rights == null ? List.of() : List.copyOf(rights.values());
    }

    synchronized void forget(Right right) {
        if (rights != null) {
            rights.remove(right.question().topic(), right);
        }
    }

    /** Ends it, even before it was opened. */
    synchronized void end(CloseReason reason) {
        ended = reason;
        if (connection != null) {
            connection.close(reason);
        }
    }

    @Override
    public synchronized void opened(Connection opened) {
        connection = opened;
        if (ended != null) {
            opened.close(ended);
        } else {
            opened.send(ServerMessages.hello(opened.id(), context.heartbeatSeconds()));
        }
    }

    @Override
    public void closed() {
        context.dialogues().remove(this);
        List<Right> left;
        synchronized (this) {
            ended = CloseReason.GOING_AWAY;
            left = rights();
            rights = null;
        }
        left.forEach(context.rights()::end);
    }

    @Override
    public void said(String text) {
        Connection open = connection();
        if (open == null) {
            return;
        }
        switch (context.dialogues().spend(userId)) {
            case GRANTED -> answer(open, text);
            case REFUSED ->
                open.send(ServerMessages.error(null, ErrorCode.TOO_MANY_MESSAGES, "slow down: it was not read"));
            case EXHAUSTED -> open.close(CloseReason.TOO_MANY_MESSAGES);
        }
    }

    private void answer(Connection open, String text) {
        switch (context.reader().read(text)) {
            case Reading.Malformed malformed ->
                open.send(ServerMessages.error(malformed.id(), ErrorCode.MALFORMED, malformed.detail()));
            case Reading.Understood(ClientMessage message) -> {
                switch (message) {
                    case ClientMessage.Ping ping -> open.send(ServerMessages.pong(ping.id()));
                    case ClientMessage.Subscribe subscribe -> subscribe(open, subscribe);
                    case ClientMessage.Unsubscribe unsubscribe -> unsubscribe(open, unsubscribe);
                    case ClientMessage.Authenticate fresh -> context.renewals().renew(this, open, fresh);
                }
            }
        }
    }

    private void subscribe(Connection open, ClientMessage.Subscribe wish) {
        switch (context.tickets().read(wish.ticket(), wish.topic(), userId, sessionId)) {
            case RoomTickets.Answer.Bad(ErrorCode code, String detail) ->
                open.send(ServerMessages.error(wish.id(), code, detail));
            case RoomTickets.Answer.Good good -> {
                Right right = new Right(this, open, wish.id(), good.question(), wish.after());
                ErrorCode refusal = list(right);
                if (refusal == null) {
                    context.rights().doubt(right);
                } else {
                    open.send(ServerMessages.error(wish.id(), refusal, "this socket watches enough already"));
                }
            }
        }
    }

    private void unsubscribe(Connection open, ClientMessage.Unsubscribe wish) {
        Right right;
        synchronized (this) {
            right = rights == null ? null : rights.remove(wish.topic());
        }
        if (right == null) {
            open.send(ServerMessages.error(wish.id(), ErrorCode.NOT_SUBSCRIBED, "this socket does not watch it"));
        } else {
            context.rights().end(right);
            open.send(ServerMessages.unsubscribed(wish.id(), wish.topic(), "requested"));
        }
    }

    private synchronized @Nullable ErrorCode list(Right right) {
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

    private synchronized @Nullable Connection connection() {
        return ended == null ? connection : null;
    }
}
