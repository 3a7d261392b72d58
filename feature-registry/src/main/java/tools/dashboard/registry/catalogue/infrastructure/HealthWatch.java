package tools.dashboard.registry.catalogue.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.lifecycle.BackgroundLoop;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.Catalogue.HealthAddress;
import tools.dashboard.registry.catalogue.domain.ServiceHealth;
import tools.dashboard.registry.catalogue.domain.ServiceReport;
import tools.dashboard.registry.catalogue.domain.ServiceReport.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service for its health, all at the same time, again and again. */
final class HealthWatch implements ServiceHealth, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int MOST_DEPENDENCIES = 50;

    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration every;
    private final HttpClient http;
    private final Map<String, ServiceReport> reports = new ConcurrentHashMap<>();
    private final BackgroundLoop loop = new BackgroundLoop("health-watch", this::checkAll);

    HealthWatch(Catalogue catalogue, JsonMapper json, Clock clock, Duration every) {
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
        this.every = every;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Seen of(String service) {
        return report(service).seen();
    }

    @Override
    public ServiceReport report(String service) {
        return reports.getOrDefault(service, ServiceReport.NEVER);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    private Optional<Duration> checkAll() {
        try {
            var services = CurrentActor.call(Actor.system("catalogue"), catalogue::healthAddresses);
            reports.keySet()
                    .retainAll(services.stream().map(HealthAddress::service).collect(Collectors.toSet()));
            for (var service : services) {
                Thread.ofVirtual().start(() -> check(service));
            }
        } catch (RuntimeException unreadable) {
            log.warn("The services cannot be read now: {}", unreadable.toString());
        }
        return Optional.of(every);
    }

    private void check(HealthAddress service) {
        var answer = answer(service);
        var before = report(service.service());
        var now = reports.compute(
                service.service(),
                (name, last) -> (last == null ? ServiceReport.NEVER : last)
                        .followedBy(answer.status(), answer.dependencies(), clock.instant()));
        if (before != ServiceReport.NEVER
                && before.seen().status() != now.seen().status()) {
            log.info("{} is {}", service.service(), now.seen().status());
        }
    }

    private Answer answer(HealthAddress service) {
        try {
            var request = HttpRequest.newBuilder(URI.create(service.url()))
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return answer(answer.statusCode(), json.readTree(body.readNBytes(LARGEST_ANSWER)));
            }
        } catch (IOException | JacksonException | IllegalArgumentException down) {
            return new Answer(Status.DOWN, Map.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(Status.UNKNOWN, Map.of());
        }
    }

    private static Answer answer(int httpStatus, JsonNode body) {
        var dependencies = new LinkedHashMap<String, Said>();
        body.path("dependencies").properties().stream().limit(MOST_DEPENDENCIES).forEach(entry -> {
            boolean up = entry.getValue().path("status").asString("").equals(Status.UP.name());
            dependencies.put(
                    entry.getKey(),
                    new Said(up, entry.getValue().path("required").asBoolean(false)));
        });
        if (httpStatus != 200) {
            return new Answer(Status.DOWN, dependencies);
        }
        boolean degraded = body.path("status").asString("").equals(Status.DEGRADED.name());
        return new Answer(degraded ? Status.DEGRADED : Status.UP, dependencies);
    }

    private record Answer(Status status, Map<String, Said> dependencies) {}
}
