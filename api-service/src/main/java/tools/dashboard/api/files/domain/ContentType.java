package tools.dashboard.api.files.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Types that are told from a file's first bytes. What the client says does not count. */
public enum ContentType {
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
    GIF("image/gif", 0, 'G', 'I', 'F', '8'),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P'),
    PDF("application/pdf", 0, '%', 'P', 'D', 'F', '-'),
    ZIP("application/zip", 0, 'P', 'K', 3, 4),
    TEXT("text/plain;charset=UTF-8", 0),
    OTHER("application/octet-stream", 0);

    /** How many bytes are enough to tell. */
    public static final int HEAD = 1024;

    private final String mediaType;
    private final int offset;
    private final byte[] magic;

    ContentType(String mediaType, int offset, int... magic) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** @param head the first {@link #HEAD} bytes, or all of a shorter file */
    public static ContentType of(byte[] head) {
        for (ContentType type : values()) {
            if (type.magic.length > 0 && type.isAtTheStartOf(head)) {
                return type;
            }
        }
        return isText(head) ? TEXT : OTHER;
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean isAtTheStartOf(byte[] head) {
        int end = offset + magic.length;
        return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
    }

    /** UTF-8 without control characters; the last character may be cut off. */
    private static boolean isText(byte[] head) {
        var characters = CharBuffer.allocate(HEAD);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), characters, false);
        return !result.isError()
                && characters.flip().chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }
}
