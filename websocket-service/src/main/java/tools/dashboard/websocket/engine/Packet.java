package tools.dashboard.websocket.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One packet of Engine.IO, protocol version 4.
 *
 * @param type as it stands on the wire; {@link #MESSAGE} for bytes too
 * @param bytes of a binary message, which has no text
 */
record Packet(char type, String text, @Nullable ByteBuffer bytes) {

    static final char OPEN = '0';
    static final char CLOSE = '1';
    static final char PING = '2';
    static final char PONG = '3';
    static final char MESSAGE = '4';
    static final char UPGRADE = '5';
    static final char NOOP = '6';

    private static final char BINARY = 'b';
    private static final char BETWEEN = '\u001e';

    static Packet of(char type) {
        return new Packet(type, "", null);
    }

    static Packet message(String text) {
        return new Packet(MESSAGE, text, null);
    }

    static Packet message(ByteBuffer bytes) {
        return new Packet(MESSAGE, "", bytes);
    }

    /** About how much it weighs. */
    int size() {
        return bytes == null ? 1 + text.length() : bytes.remaining();
    }

    /** One text frame, or packet of a payload. */
    String encoded() {
        return bytes == null ? type + text : BINARY + Base64.getEncoder().encodeToString(bytesOf(bytes));
    }

    static String payload(List<Packet> packets) {
        StringBuilder payload = new StringBuilder();
        for (Packet packet : packets) {
            if (!payload.isEmpty()) {
                payload.append(BETWEEN);
            }
            payload.append(packet.encoded());
        }
        return payload.toString();
    }

    /** @throws IllegalArgumentException when it is no packet */
    static Packet decode(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty packet");
        }
        char type = text.charAt(0);
        if (type == BINARY) {
            return message(ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(1))));
        }
        if (type < OPEN || type > NOOP) {
            throw new IllegalArgumentException("no type of packet");
        }
        return new Packet(type, text.substring(1), null);
    }

    /** @throws IllegalArgumentException when any of them is no packet */
    static List<Packet> decodePayload(String payload) {
        List<Packet> packets = new ArrayList<>();
        int from = 0;
        for (int to = payload.indexOf(BETWEEN); to >= 0; to = payload.indexOf(BETWEEN, from)) {
            packets.add(decode(payload.substring(from, to)));
            from = to + 1;
        }
        packets.add(decode(payload.substring(from)));
        return packets;
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
