package tools.dashboard.api.files.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name without path, line breaks or anything that shows differently from what it is. */
public record FileName(String value) {

    public static final int LONGEST = 150;

    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Control characters, marks of writing direction and other invisible ones, halves of characters, private ones. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    /** What some system takes for more than a character of a name. */
    private static final Pattern SPECIAL = Pattern.compile("[:*?\"<>|]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern NOT_FOR_KEYS = Pattern.compile("[^A-Za-z0-9._-]+");

    /** Makes a harmless name of whatever the client calls the file. */
    public static FileName from(@Nullable String called) {
        if (called == null) {
            return new FileName("file");
        }
        String name = PATH.matcher(called).replaceFirst("");
        name = SPACES.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = SPECIAL.matcher(name).replaceAll("_");
        name = shortened(EDGES.matcher(name).replaceAll(""));
        return new FileName(name.isEmpty() ? "file" : name);
    }

    /** The name in the few characters that every store and tool takes in a key. */
    public String forKey() {
        return NOT_FOR_KEYS.matcher(value).replaceAll("_");
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
        int end = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }
}
