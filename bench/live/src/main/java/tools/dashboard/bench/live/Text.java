package tools.dashboard.bench.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the few values that count, without reading the JSON around them. */
final class Text {

    private static final byte[] SEQ = "\"seq\":".getBytes(StandardCharsets.US_ASCII);

    private Text() {}

    static String after(String text, String before, char end) {
        int begin = text.indexOf(before) + before.length();
        return text.substring(begin, text.indexOf(end, begin));
    }

    /** The first {@code "seq"}, or -1. */
    static long seq(ByteBuffer in, int from, int to) {
        for (int at = from; at < to - SEQ.length; at++) {
            if (in.get(at) == SEQ[0] && in.get(at + 1) == SEQ[1] && matches(in, at)) {
                long number = 0;
                for (int digit = at + SEQ.length; isDigit(in.get(digit)); digit++) {
                    number = 10 * number + in.get(digit) - '0';
                }
                return number;
            }
        }
        return -1;
    }

    /** The number that nothing but brackets follows. */
    static long lastNumber(ByteBuffer in, int to) {
        int at = to - 1;
        while (!isDigit(in.get(at))) {
            at--;
        }
        long number = 0;
        for (long place = 1; isDigit(in.get(at)); place *= 10) {
            number += place * (in.get(at) - '0');
            at--;
        }
        return number;
    }

    private static boolean matches(ByteBuffer in, int at) {
        for (int index = 2; index < SEQ.length; index++) {
            if (in.get(at + index) != SEQ[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
