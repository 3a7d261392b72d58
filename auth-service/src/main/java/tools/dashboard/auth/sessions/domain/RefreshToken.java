package tools.dashboard.auth.sessions.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refresh token as it is written: family, generation and proof, joined by dots. Never printed.
 *
 * @param proof what only we could have computed of the other two
 */
public record RefreshToken(UUID familyId, long generation, String proof) {

    private static final Pattern TEXT = Pattern.compile(
            "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{43})");

    public static Optional<RefreshToken> read(String presented) {
        Matcher parts = TEXT.matcher(presented);
        return parts.matches()
                ? Optional.of(new RefreshToken(
                        UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    public String text() {
        return familyId + "." + generation + "." + proof;
    }

    @Override
    public String toString() {
        return "RefreshToken[" + familyId + "." + generation + ".***]";
    }
}
