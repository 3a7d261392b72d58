package tools.dashboard.websocket.engine;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Frames;

/** Lets WebSockets open a session, or take one over from long polling. */
final class EngineAdmission implements Admission {

    private final EngineDoor door;
    private final EngineSessions sessions;

    EngineAdmission(EngineDoor door, EngineSessions sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    @Override
    public Answer admit(Request request) {
        EngineCaller caller = new EngineCaller(request.bearer(), request.origin());
        Map<String, String> query = EngineDoor.parameters(request.query());
        return switch (door.let(caller, query, "websocket")) {
            case EngineDoor.Answer.New(var owner) -> new Answer.Framed(new Opening(caller, owner));
            case EngineDoor.Answer.Known(EngineSession session) -> new Answer.Framed(new Probing(session));
            case EngineDoor.Answer.Refused refused ->
                new Answer.Refused(refused.status(), refused.slug(), refused.message());
        };
    }

    /** Reads a packet, or ends a client that sends none. */
    private static @Nullable Packet packet(String text, Frames frames) {
        try {
            return Packet.decode(text);
        } catch (IllegalArgumentException malformed) {
            frames.close(CloseReason.FAULT);
            return null;
        }
    }

    /** A session of its own. */
    private final class Opening implements Frames.Listener {

        private final EngineCaller caller;
        private final EngineSession.@Nullable Owner owner;
        private @Nullable Frames frames;
        private @Nullable EngineSession session;

        Opening(EngineCaller caller, EngineSession.@Nullable Owner owner) {
            this.caller = caller;
            this.owner = owner;
        }

        @Override
        public void opened(Frames over) {
            frames = over;
            sessions.loop().execute(() -> session = sessions.open(caller, owner, "", over));
        }

        @Override
        public void text(String text) {
            Frames over = frames;
            Packet packet = over == null ? null : packet(text, over);
            if (packet != null) {
                receive(packet);
            }
        }

        @Override
        public void binary(ByteBuffer bytes) {
            receive(Packet.message(bytes));
        }

        @Override
        public void closed() {
            sessions.loop().execute(() -> {
                if (session != null && frames != null) {
                    session.lost(frames);
                }
            });
        }

        private void receive(Packet packet) {
            sessions.loop().execute(() -> {
                if (session != null) {
                    session.received(packet);
                }
            });
        }
    }

    /** Takes over once it is asked to. */
    private final class Probing implements Frames.Listener {

        private final EngineSession session;
        private @Nullable Frames frames;
        private boolean probing = true;

        Probing(EngineSession session) {
            this.session = session;
        }

        @Override
        public void opened(Frames over) {
            frames = over;
        }

        @Override
        public void text(String text) {
            Frames over = frames;
            Packet packet = over == null ? null : packet(text, over);
            if (packet == null || over == null) {
                return;
            }
            sessions.loop().execute(() -> {
                if (probing) {
                    session.probed(over, packet);
                    probing = packet.type() != Packet.UPGRADE;
                } else {
                    session.received(packet);
                }
            });
        }

        @Override
        public void binary(ByteBuffer bytes) {
            sessions.loop().execute(() -> {
                if (!probing) {
                    session.received(Packet.message(bytes));
                }
            });
        }

        @Override
        public void closed() {
            Frames over = frames;
            if (over != null) {
                sessions.loop().execute(() -> session.lost(over));
            }
        }
    }
}
