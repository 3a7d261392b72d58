package tools.dashboard.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The platform under test: where its gateway and its mail page are, and the {@code td} that runs it. */
public final class Platform {

    /** The repository's root. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The running stack's folder; {@code ./td test} has one of its own. */
    public static final Path HOME =
            Optional.ofNullable(System.getenv("TD_HOME")).map(Path::of).orElse(ROOT.resolve(".td"));

    private static final Map<String, String> ADDRESSES = addresses();

    private Platform() {}

    public static URI gateway() {
        return URI.create(address("PUBLIC_BASE_URL"));
    }

    public static URI mail() {
        return URI.create(address("MAIL_PAGE_URL"));
    }

    public static String address(String name) {
        return Optional.ofNullable(System.getenv(name))
                .or(() -> Optional.ofNullable(ADDRESSES.get(name)))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not known: start the platform with ./td up, or run ./td test"));
    }

    /** The process that td runs for this service or store at the moment. */
    public static ProcessHandle process(String name) {
        try {
            long pid = Long.parseLong(
                    Files.readString(HOME.resolve("run/" + name + ".pid")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs {@code ./td} with these words and returns what it printed; fails unless it exits with 0. */
    public static String td(String... words) {
        try {
            String[] command = new String[words.length + 1];
            command[0] = ROOT.resolve("td").toString();
            System.arraycopy(words, 0, command, 1, words.length);
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new AssertionError("./td " + String.join(" ", words) + " exited with " + exit + ":\n" + printed);
            }
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, String> addresses() {
        Path file = HOME.resolve("run/addresses.env");
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, last) -> last));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
