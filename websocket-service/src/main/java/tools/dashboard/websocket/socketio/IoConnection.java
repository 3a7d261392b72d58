package tools.dashboard.websocket.socketio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.engine.EngineSession;
import tools.dashboard.websocket.json.JsonDialect;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Event;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Hello;
import tools.dashboard.websocket.message.ServerMessage.Resync;
import tools.dashboard.websocket.message.ServerMessage.Subscribed;
import tools.dashboard.websocket.message.ServerMessage.Unsubscribed;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.Outbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connected client of Socket.IO. Each message of the protocol is an event of the same name, or the acknowledgement of
 * what it answers. All but {@link #send}, {@link #unread} and {@link #close} belongs to the sessions' one thread.
 */
final class IoConnection extends Connection {

    /** Id of what the client did not ask for by itself. */
    static final String HELLO = "~hello";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Dialect WORDS = new JsonDialect();

    private final EngineSession session;
    private final Recoveries recoveries;
    private final String pid;
    private final Positions positions;
    private final Map<String, Long> asked = new HashMap<>(2);
    private final Set<String> taken = new HashSet<>(2);
    private boolean recoverable = true;
    private boolean connected;
    private long keptAliveAt = System.nanoTime();

    /** @param takenUp what is left of the connection that had this pid before */
    IoConnection(
            Connections connections,
            Outbox outbox,
            EngineSession session,
            Recoveries recoveries,
            String pid,
            List<Recoveries.Watched> takenUp) {
        super(connections, outbox);
        this.session = session;
        this.recoveries = recoveries;
        this.pid = pid;
        positions = new Positions(0);
        for (Recoveries.Watched watched : takenUp) {
            positions.restore(watched.topic(), watched.index(), watched.seq());
            taken.add(watched.topic());
        }
    }

    String pid() {
        return pid;
    }

    boolean connected() {
        return connected;
    }

    /** The client wants to watch a topic from a number on; null: from now on. */
    void asks(String topic, @Nullable Long after) {
        if (after == null) {
            asked.remove(topic);
        } else if (asked.size() < Positions.MOST) {
            asked.put(topic, after);
        }
    }

    @Override
    public void send(ServerMessage message) {
        if (isOpen()) {
            outbox().send(this, message);
        }
    }

    @Override
    public long unread() {
        return session.unread();
    }

    @Override
    public Dialect dialect() {
        return IoDialect.INSTANCE;
    }

    @Override
    protected void write(ServerMessage message) {
        if (!session.isOpen()) {
            return;
        }
        switch (message) {
            case Hello _ -> connect();
            case Event event -> write(event);
            case Failure failure when !connected -> refuse(failure.detail());
            case Subscribed subscribed -> {
                follow(subscribed);
                tell(subscribed, subscribed.id());
            }
            case Resync resync -> {
                positions.move(resync.topic(), resync.seq());
                tell(resync, null);
            }
            case Unsubscribed unsubscribed -> {
                recoveries.unwatch(pid, positions.remove(unsubscribed.topic()));
                tell(unsubscribed, unsubscribed.id());
            }
            default -> tell(message, null);
        }
    }

    @Override
    protected void flush() {
        // A session sends at once what it can.
    }

    @Override
    protected void end(CloseReason reason) {
        switch (reason) {
            case GOING_AWAY, TRY_AGAIN, SILENT, SLOW_READER, FAULT -> session.close(reason);
            default -> {
                if (connected) {
                    ObjectNode why =
                            JSON.createObjectNode().put("code", reason.code()).put("reason", reason.text());
                    emit("closed", why);
                    session.send(IoPacket.of(IoPacket.DISCONNECT, "").encoded());
                } else {
                    refuse(reason.text());
                }
                session.close(reason);
            }
        }
    }

    @Override
    protected void pulse(long now, long heartbeat, long silence) {
        if (recoverable && now - keptAliveAt > Recoveries.ALIVE.toNanos() / 3) {
            keptAliveAt = now;
            recoveries.keepAlive(pid);
        }
    }

    private void connect() {
        connected = true;
        ObjectNode answer = JSON.createObjectNode().put("sid", IoPeer.sid(pid)).put("pid", pid);
        session.send(IoPacket.of(IoPacket.CONNECT, answer.toString()).encoded());
    }

    private void refuse(String why) {
        ObjectNode error = JSON.createObjectNode().put("message", why);
        session.send(IoPacket.of(IoPacket.CONNECT_ERROR, error.toString()).encoded());
    }

    /** The event's own JSON is not taken apart. The text at the end is what the client shows when it comes back. */
    private void write(Event event) {
        positions.move(event.topic(), event.seq());
        String offset = !recoverable ? "" : ",\"" + positions.text() + "\"";
        session.send("2[\"event\",{\"topic\":\"" + event.topic() + "\",\"event\":" + event.json() + "}" + offset + "]");
    }

    /** From here on events of the topic count, and can be taken up again. */
    private void follow(Subscribed subscribed) {
        Long after = asked.remove(subscribed.topic());
        long seq = after == null ? subscribed.seq() : Math.min(after, subscribed.seq());
        int before = positions.remove(subscribed.topic());
        int index = before;
        if (before < 0) {
            index = positions.add(subscribed.topic(), seq);
        } else {
            positions.restore(subscribed.topic(), before, seq);
        }
        if (positions.size() > Positions.MOST) {
            recoverable = false;
            recoveries.forget(pid);
        }
        if (recoverable) {
            recoveries.watch(pid, new Recoveries.Watched(index, subscribed.topic(), seq, subscribed.ticket()));
        }
    }

    private void tell(ServerMessage message, @Nullable String known) {
        ObjectNode json = (ObjectNode) JSON.readTree(new String(WORDS.write(message), StandardCharsets.UTF_8));
        JsonNode idNode = json.remove("id");
        String id = known != null ? known : idNode == null ? null : idNode.stringValue();
        if (HELLO.equals(id) && message instanceof Subscribed subscribed && taken.remove(subscribed.topic())) {
            // The client does not know that it was away.
            return;
        }
        if (id != null && isAcknowledgement(id)) {
            send(IoPacket.ACK, id, json);
        } else {
            String name = json.remove("type").stringValue();
            emit(name, json);
        }
    }

    private void emit(String name, JsonNode argument) {
        send(IoPacket.EVENT, "", JsonNodeFactory.instance.stringNode(name), argument);
    }

    private void send(char type, String id, JsonNode... payload) {
        JsonNode array = JSON.createArrayNode().addAll(List.of(payload));
        List<ByteBuffer> bytes = new ArrayList<>(0);
        String json = array.toString();
        if (Attachments.may(json)) {
            json = Attachments.take(array, bytes).toString();
        }
        char sent = bytes.isEmpty() ? type : type == IoPacket.ACK ? IoPacket.BINARY_ACK : IoPacket.BINARY_EVENT;
        session.send(new IoPacket(sent, bytes.size(), "/", id, json).encoded());
        bytes.forEach(session::send);
    }

    private static boolean isAcknowledgement(String id) {
        return !id.isEmpty() && id.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }
}
