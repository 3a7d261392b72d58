package tools.dashboard.registry.catalogue.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.Catalogue.HealthAddress;
import tools.dashboard.registry.catalogue.domain.ServiceHealth;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service for its health, all at the same time, again and again. */
final class HealthWatch implements ServiceHealth, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration every;
    private final HttpClient http;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Thread loop;

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
        return seen.getOrDefault(service, Seen.NEVER);
    }

    @Override
    public void start() {
        loop = Thread.ofVirtual().name("health-watch").start(this::watch);
    }

    @Override
    public void stop() {
        var watching = loop;
        loop = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                checkAll();
                Thread.sleep(every);
            }
        } catch (InterruptedException stopped) {
            log.debug("Health is watched no longer");
        }
    }

    private void checkAll() throws InterruptedException {
        try {
            var services = CurrentActor.call(Actor.system("catalogue"), catalogue::healthAddresses);
            seen.keySet()
                    .retainAll(services.stream().map(HealthAddress::service).collect(Collectors.toSet()));
            for (var service : services) {
                Thread.ofVirtual().start(() -> check(service));
            }
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception unreadable) {
            log.warn("The services cannot be read now: {}", unreadable.toString());
        }
    }

    private void check(HealthAddress service) {
        var status = status(service);
        var before = seen.put(service.service(), new Seen(status, clock.instant()));
        if (before != null && before.status() != status) {
            log.info("{} is {}", service.service(), status);
        }
    }

    private Status status(HealthAddress service) {
        try {
            var request = HttpRequest.newBuilder(URI.create(service.url()))
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return Status.DOWN;
                }
                var status = json.readTree(body.readNBytes(LARGEST_ANSWER)).path("status");
                return status.asString("").equals(Status.DEGRADED.name()) ? Status.DEGRADED : Status.UP;
            }
        } catch (IOException | JacksonException | IllegalArgumentException down) {
            return Status.DOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Status.UNKNOWN;
        }
    }
}
