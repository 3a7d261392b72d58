package tools.dashboard.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line at the end of a log that says best why a process stopped. */
public final class LastWords {
    private static final int TAIL = 64 * 1024;
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SPEAKING =
            Pattern.compile("(?i)error|fatal|exception|fail|cannot|refused|missing|must");

    private LastWords() {}

    public static String of(Path log) {
        var lines = tail(log).stream()
                .map(LastWords::message)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("..."))
                .filter(line -> !line.contains(" WARN ") && !line.startsWith("WARNING:"))
                .toList()
                .reversed();
        return lines.stream()
                .limit(30)
                .filter(line -> SPEAKING.matcher(line).find())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse("it said nothing");
    }

    /** The message alone, where the log is JSON, in one line. */
    private static String message(String line) {
        var json = JSON_MESSAGE.matcher(line);
        return json.find()
                ? json.group(1).replace("\\n", " ").replace("\\\"", "\"").replaceAll("\\s+", " ")
                : line;
    }

    private static List<String> tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
