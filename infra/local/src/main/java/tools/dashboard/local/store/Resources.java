package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The configuration files of the stores, which stand beside this class. */
final class Resources {
    private Resources() {}

    static String text(String name) throws IOException {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the log configuration of a Java store into its folder; returns the option that names it. */
    static String logging(Path folder) throws IOException {
        var file = folder.resolve("logback.xml");
        Files.writeString(file, text("logback.xml"));
        return "-Dlogback.configurationFile=" + file.toUri();
    }
}
