package tools.dashboard.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/**
 * Where a list goes on. Opaque to clients.
 *
 * @param key the last item's sort key, in a form that its feature chooses; checked by the feature, since it comes back
 *     from outside
 */
public record Cursor(String key) {

    private static final int LONGEST = 512;

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when it is none of ours */
    public static Cursor decode(String encoded) {
        if (encoded.length() > LONGEST) {
            throw invalid();
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    /**
     * The key of a list that is sorted by an id.
     *
     * @throws ProblemException 400 when it is no id
     */
    public UUID id() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAnId) {
            throw invalid();
        }
    }

    /** The key of a list that is sorted by a time and, where times are the same, by an id; {@link #behind} reads it. */
    public static String keyOf(Instant at, String id) {
        return at + " " + id;
    }

    /**
     * The position that a key of {@link #keyOf} names.
     *
     * @throws ProblemException 400 when it is no such key
     */
    public <P> P behind(BiFunction<Instant, String, P> position) {
        int space = key.indexOf(' ');
        try {
            return position.apply(Instant.parse(key.substring(0, Math.max(0, space))), key.substring(space + 1));
        } catch (DateTimeException notATime) {
            throw invalid();
        }
    }

    /** What a feature answers when the key is not of its form. */
    public static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID, "The cursor is not one that this list gave out.")
                .field("cursor", "must be the nextCursor of an earlier answer");
    }
}
