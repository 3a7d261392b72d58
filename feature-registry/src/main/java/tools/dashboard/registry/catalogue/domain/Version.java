package tools.dashboard.registry.catalogue.domain;

import java.util.regex.Pattern;

/** A version of a contract: major, minor, patch. */
public record Version(int major, int minor, int patch) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    /** @throws IllegalArgumentException when it is not of the form 1.2.3 */
    public static Version of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("A version looks like 1.2.3, not " + text);
        }
        return new Version(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
