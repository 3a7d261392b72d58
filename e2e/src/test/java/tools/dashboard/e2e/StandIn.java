package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A process of a service that a test runs in the place of td's own: the same program in the same surroundings, but for
 * some settings. Closing it gives the place back to td. Reads {@code /proc}, as only Linux has it.
 */
public final class StandIn implements AutoCloseable {

    private final String service;
    private final Process process;

    private StandIn(String service, Process process) {
        this.service = service;
        this.process = process;
    }

    /** Returns when the service is ready under these settings. */
    static StandIn of(String service, Map<String, String> settings) throws IOException {
        return of(service, (String name, String value) -> settings.getOrDefault(name, value));
    }

    /**
     * Returns when the service is ready under these settings.
     *
     * @param setting the value of a variable that the service is told, by its name and td's own value
     */
    public static StandIn of(String service, BinaryOperator<String> setting) throws IOException {
        Path original = Path.of("/proc", Long.toString(Platform.process(service).pid()));
        ProcessBuilder copy = new ProcessBuilder(words(original.resolve("cmdline")))
                .directory(original.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(Platform.HOME
                        .resolve("logs/" + service + "-stand-in.log")
                        .toFile()));
        Map<String, String> environment = copy.environment();
        environment.clear();
        environment.putAll(words(original.resolve("environ")).stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> setting.apply(parts[0], parts[1]))));

        Platform.td("stop", service);
        StandIn standIn = new StandIn(service, copy.start());
        try {
            standIn.awaitReady(URI.create("http://127.0.0.1:" + environment.get("SERVER_PORT") + "/health/ready"));
        } catch (RuntimeException | Error failure) {
            standIn.close();
            throw failure;
        }
        return standIn;
    }

    /** As {@code kill -9} does it: the process says goodbye to nobody. */
    void kill() {
        process.destroyForcibly();
        await().atMost(Awaiting.PATIENCE).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
        Platform.td("start", service);
    }

    private void awaitReady(URI health) {
        await().atMost(Awaiting.RESTART)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    assertThat(process.isAlive())
                            .describedAs("%s runs", service)
                            .isTrue();
                    HttpURLConnection asked = (HttpURLConnection) health.toURL().openConnection();
                    return asked.getResponseCode() == 200;
                });
    }

    /** The words of a file in {@code /proc}, each of which ends with a zero. */
    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file).split("\0"));
    }
}
