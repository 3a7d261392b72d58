package tools.dashboard.api.cassandra;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A file of changes, {@code V<yyyymmddHHMM>__name.cql}. A statement ends with a semicolon at the end of a line, a
 * comment stands on lines of its own that begin with two dashes. Cassandra rolls nothing back, so each statement must
 * bear being run again.
 */
record CqlMigration(String version, String name, String text) {
    private static final Pattern FILE = Pattern.compile("V([0-9]{12})__([a-z0-9_]+)\\.cql");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern END = Pattern.compile(";[ \\t]*(\\R|$)");

    static CqlMigration of(String file, String text) {
        var matcher = FILE.matcher(file);
        if (!matcher.matches()) {
            throw new IllegalStateException("A migration is named V<yyyymmddHHMM>__name.cql, not " + file);
        }
        return new CqlMigration(matcher.group(1), matcher.group(2), text);
    }

    List<String> statements() {
        return Arrays.stream(END.split(COMMENT.matcher(text).replaceAll("")))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Shows that a file which ran was changed afterwards. */
    long checksum() {
        var sum = new CRC32();
        sum.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
