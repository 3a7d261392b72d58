package tools.dashboard.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /** What a feature answers when the key is not of its form. */
    public static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID, "The cursor is not one that this list gave out.")
                .field("cursor", "must be the nextCursor of an earlier answer");
    }
}
