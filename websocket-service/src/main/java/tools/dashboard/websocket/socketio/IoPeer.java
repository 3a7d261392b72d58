package tools.dashboard.websocket.socketio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.engine.EngineListener;
import tools.dashboard.websocket.engine.EngineSession;
import tools.dashboard.websocket.socket.CloseReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the packets of one session, and does what a client of Socket.IO expects. Lives on the sessions' one thread. */
final class IoPeer implements EngineListener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ATTACHMENTS = 10;
    private static final int SID_CHARACTERS = 20;

    private final EngineSession session;
    private final IoConnecting connecting;
    private @Nullable IoDialogue dialogue;
    private @Nullable IoPacket partial;
    private final List<ByteBuffer> attachments = new ArrayList<>(0);
    private long attached;

    IoPeer(EngineSession session, IoConnecting connecting) {
        this.session = session;
        this.connecting = connecting;
    }

    /** What everybody may know of a connection that has this secret. */
    static String sid(String pid) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("sid " + pid).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, SID_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void message(String text) {
        try {
            heard(IoPacket.decode(text));
        } catch (IllegalArgumentException | JacksonException malformed) {
            fault();
        }
    }

    @Override
    public void message(ByteBuffer bytes) {
        IoPacket waiting = partial;
        attached += bytes.remaining();
        if (waiting == null || attached > connecting.maxMessage()) {
            fault();
            return;
        }
        attachments.add(bytes);
        if (attachments.size() < waiting.attachments()) {
            return;
        }
        partial = null;
        attached = 0;
        try {
            JsonNode whole = Attachments.put(JSON.readTree(waiting.json()), List.copyOf(attachments));
            attachments.clear();
            event(waiting.id(), whole);
        } catch (IllegalArgumentException | JacksonException malformed) {
            fault();
        }
    }

    @Override
    public void overflowed() {
        if (dialogue != null) {
            dialogue.connection().close(CloseReason.SLOW_READER);
        } else {
            session.close(CloseReason.SLOW_READER);
        }
    }

    @Override
    public void closed() {
        if (dialogue != null) {
            dialogue.lost();
            dialogue = null;
        }
    }

    EngineSession session() {
        return session;
    }

    void connected(IoDialogue begun) {
        dialogue = begun;
        session.identify();
    }

    void refused(String json) {
        session.send(IoPacket.of(IoPacket.CONNECT_ERROR, json).encoded());
    }

    private void heard(IoPacket packet) {
        if (partial != null) {
            fault();
            return;
        }
        switch (packet.type()) {
            case IoPacket.CONNECT -> connect(packet);
            case IoPacket.DISCONNECT -> {
                if (dialogue != null && packet.isOfMain()) {
                    dialogue.left();
                    dialogue = null;
                }
            }
            case IoPacket.EVENT -> event(packet.id(), JSON.readTree(packet.json()));
            case IoPacket.BINARY_EVENT -> begin(packet);
            // Nothing that is sent asks for an acknowledgement.
            default -> fault();
        }
    }

    private void connect(IoPacket packet) {
        if (!packet.isOfMain()) {
            session.send(new IoPacket(
                            IoPacket.CONNECT_ERROR, 0, packet.namespace(), "", "{\"message\":\"Invalid namespace\"}")
                    .encoded());
        } else if (dialogue == null) {
            JsonNode auth = packet.json().isEmpty() ? JSON.createObjectNode() : JSON.readTree(packet.json());
            connecting.connect(this, auth);
        }
    }

    private void begin(IoPacket packet) {
        if (packet.attachments() < 1 || packet.attachments() > MOST_ATTACHMENTS) {
            fault();
            return;
        }
        partial = packet;
    }

    /** {@code ["subscribe", {…}]} is the message {@code {"type": "subscribe", …}}. */
    private void event(String id, JsonNode payload) {
        IoDialogue with = dialogue;
        if (with == null || !payload.path(0).isString()) {
            fault();
            return;
        }
        ObjectNode message = JSON.createObjectNode().put("type", payload.path(0).stringValue());
        if (!id.isEmpty()) {
            message.put("id", id);
        }
        payload.path(1).forEachEntry((name, value) -> {
            if (!message.has(name)) {
                message.set(name, value);
            }
        });
        with.said(message);
    }

    private void fault() {
        session.close(CloseReason.FAULT);
    }
}
