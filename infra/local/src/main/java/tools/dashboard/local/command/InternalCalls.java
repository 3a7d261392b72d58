package tools.dashboard.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;

/** Calls {@code /internal/**} of what runs, as the operator. */
final class InternalCalls {

    private static final Map<String, String> ADDRESSES = Map.of(
            "api-service", "API_URL",
            "auth-service", "AUTH_URL",
            "worker-service", "WORKER_URL",
            "feature-registry", "REGISTRY_URL");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> addresses;

    /** @param addresses as in {@code addresses.env} */
    InternalCalls(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    static InternalCalls of(Home home) {
        return new InternalCalls(EnvFile.read(home.addresses()));
    }

    /**
     * Calls a service.
     *
     * @throws CannotStart when nothing runs, or there is no such service
     */
    HttpResponse<String> send(String method, String service, String path) throws IOException, InterruptedException {
        String setting = ADDRESSES.get(service);
        if (setting == null) {
            throw new CannotStart("No service '" + service + "' has a log: there are "
                    + String.join(", ", ADDRESSES.keySet().stream().sorted().toList()) + ".");
        }
        @Nullable String address = addresses.get(setting);
        @Nullable String secret = addresses.get("PLATFORM_SECRET");
        if (address == null || secret == null) {
            throw new CannotStart("Nothing is running: ./td up starts it.");
        }
        return http.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .method(method, BodyPublishers.noBody())
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + ServiceToken.issue(secret, service, Instant.now()))
                        .build(),
                BodyHandlers.ofString());
    }
}
