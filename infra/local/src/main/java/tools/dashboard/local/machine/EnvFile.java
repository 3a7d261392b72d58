package tools.dashboard.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of {@code KEY=VALUE} lines, readable by their owner alone. */
public final class EnvFile {
    private EnvFile() {}

    public static Map<String, String> read(Path file) {
        var values = new LinkedHashMap<String, String>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            for (var line : Files.readAllLines(file)) {
                int at = line.indexOf('=');
                if (at > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, at), line.substring(at + 1));
                }
            }
            return values;
        } catch (IOException e) {
            throw CannotStart.because("reading " + file, e);
        }
    }

    /** Replaces the file in one step, so that a reader never sees half of it. */
    public static void write(Path file, Map<String, String> values) {
        var text = values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CannotStart.because("writing " + file, e);
        }
    }
}
