package tools.dashboard.bench.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket frames (RFC 6455), as far as a client needs them that only wants to count. */
final class Wire {

    static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final int TEXT = 0x1;
    private static final int PONG = 0xA;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int IN_16_BITS = 126;
    private static final int IN_64_BITS = 127;
    private static final int MASK_BYTES = 4;

    private Wire() {}

    static ByteBuffer text(String text) {
        return frame(TEXT, StandardCharsets.UTF_8.encode(text));
    }

    static ByteBuffer pong(ByteBuffer payload) {
        return frame(PONG, payload);
    }

    /** A mask of zeros leaves the payload as it is. */
    private static ByteBuffer frame(int kind, ByteBuffer payload) {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(2 + Short.BYTES + MASK_BYTES + length);
        frame.put((byte) (LAST | kind));
        if (length < IN_16_BITS) {
            frame.put((byte) (MASKED | length));
        } else {
            frame.put((byte) (MASKED | IN_16_BITS)).putShort((short) length);
        }
        return frame.putInt(0).put(payload).flip();
    }

    /** Where the payload of the frame at the buffer's position ends, or -1 when that has not come yet. Moves to it. */
    static int enter(ByteBuffer in) {
        int begin = in.position();
        if (in.remaining() < 2) {
            return -1;
        }
        int shortLength = in.get(begin + 1) & 0x7F;
        int header = 2 + (shortLength == IN_16_BITS ? Short.BYTES : shortLength == IN_64_BITS ? Long.BYTES : 0);
        if (in.remaining() < header) {
            return -1;
        }
        long length =
                switch (shortLength) {
                    case IN_16_BITS -> in.getShort(begin + 2) & 0xFFFF;
                    case IN_64_BITS -> in.getLong(begin + 2);
                    default -> shortLength;
                };
        if (in.remaining() < header + length) {
            return -1;
        }
        in.position(begin + header);
        return Math.toIntExact(begin + header + length);
    }

    static int kind(byte first) {
        return first & 0xF;
    }
}
