package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;

/** Text frames as a server sends them: unmasked (RFC 6455, 5.2), so that one encoding serves all receivers. */
final class TextFrames {

    private static final int WHOLE_TEXT = 0x81;
    private static final int LONGEST_7_BITS = 125;
    private static final int LENGTH_IN_16_BITS = 126;
    private static final int LENGTH_IN_64_BITS = 127;
    private static final int LONGEST_16_BITS = 0xFFFF;
    private static final int LONGEST_HEADER = 10;

    private TextFrames() {}

    static ByteBuf of(byte[] text, ByteBufAllocator allocator) {
        ByteBuf frame = allocator.directBuffer(LONGEST_HEADER + text.length);
        append(text, frame);
        return frame;
    }

    static ByteBuf of(List<byte[]> texts, ByteBufAllocator allocator) {
        int bytes = 0;
        for (byte[] text : texts) {
            bytes += LONGEST_HEADER + text.length;
        }
        ByteBuf frames = allocator.directBuffer(bytes);
        for (byte[] text : texts) {
            append(text, frames);
        }
        return frames;
    }

    private static void append(byte[] text, ByteBuf frames) {
        frames.writeByte(WHOLE_TEXT);
        if (text.length <= LONGEST_7_BITS) {
            frames.writeByte(text.length);
        } else if (text.length <= LONGEST_16_BITS) {
            frames.writeByte(LENGTH_IN_16_BITS).writeShort(text.length);
        } else {
            frames.writeByte(LENGTH_IN_64_BITS).writeLong(text.length);
        }
        frames.writeBytes(text);
    }
}
