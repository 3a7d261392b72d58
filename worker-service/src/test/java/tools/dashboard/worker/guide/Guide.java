package tools.dashboard.worker.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of docs/jobs.md. */
public final class Guide {

    private static final Path PAGE = Path.of("../docs/jobs.md");
    private static final Path SOURCES = Path.of("src/test/java/tools/dashboard/worker/guide");

    private Guide() {}

    /** The blocks of code in that language, in their order. */
    public static List<String> examples(String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(text(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** A source of this folder, without indentation. */
    static String source(String name) {
        return flat(text(SOURCES.resolve(name)));
    }

    static String flat(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
