package tools.dashboard.local.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/** Who reads the logs of what runs, and what an operator may do about it. */
final class LogReaders {

    private static final List<String> SERVICES =
            List.of("api-service", "auth-service", "worker-service", "feature-registry");
    private static final Pattern READER = Pattern.compile("\\{\"name\":\"([^\"]+)\",\"movedAt\":\"([^\"]+)\","
            + "\"waitingSince\":(?:null|\"([^\"]+)\"),\"stalled\":(true|false)}");

    private final InternalCalls calls;

    LogReaders(InternalCalls calls) {
        this.calls = calls;
    }

    static LogReaders of(Home home) {
        return new LogReaders(InternalCalls.of(home));
    }

    /** 0 when done, 1 when a reader stands still or the service refused. */
    int run(List<String> words, Consumer<String> say) throws IOException, InterruptedException {
        if (words.isEmpty()) {
            return print(say);
        }
        if (words.size() == 3 && words.getFirst().equals("rebuild")) {
            return change("POST", words.get(1), "/internal/log/consumers/%s/rebuild", words.get(2), say);
        }
        if (words.size() == 3 && words.getFirst().equals("forget")) {
            return change("DELETE", words.get(1), "/internal/log/readers/%s", words.get(2), say);
        }
        throw new CannotStart("td log knows: nothing more, rebuild SERVICE CONSUMER, forget SERVICE READER.");
    }

    private int print(Consumer<String> say) throws IOException, InterruptedException {
        boolean stalled = false;
        say.accept("%-18s %-28s %10s  %s".formatted("log of", "reader", "behind, s", "moved last"));
        for (String service : SERVICES) {
            var answer = calls.send("GET", service, "/internal/log/readers");
            if (answer.statusCode() != 200) {
                throw new CannotStart(
                        "%s answers %d: ./td logs %1$s says why.".formatted(service, answer.statusCode()));
            }
            var reader = READER.matcher(answer.body());
            while (reader.find()) {
                boolean stands = Boolean.parseBoolean(reader.group(4));
                stalled |= stands;
                say.accept("%-18s %-28s %10d  %s%s"
                        .formatted(
                                service,
                                reader.group(1),
                                secondsSince(reader.group(3)),
                                reader.group(2),
                                stands ? "  stands still" : ""));
            }
        }
        return stalled ? 1 : 0;
    }

    private int change(String method, String service, String path, String name, Consumer<String> say)
            throws IOException, InterruptedException {
        var answer = calls.send(method, service, path.formatted(URLEncoder.encode(name, StandardCharsets.UTF_8)));
        if (answer.statusCode() / 100 == 2) {
            say.accept("Done.");
            return 0;
        }
        var detail = Pattern.compile("\"detail\":\"([^\"]*)\"").matcher(answer.body());
        say.accept("%s refuses: %s".formatted(service, detail.find() ? detail.group(1) : answer.statusCode()));
        return 1;
    }

    private static long secondsSince(@Nullable String instant) {
        return instant == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(Instant.parse(instant), Instant.now()).toSeconds());
    }
}
