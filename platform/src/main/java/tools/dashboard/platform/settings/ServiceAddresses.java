package tools.dashboard.platform.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Base addresses inside the network, by service name. */
public final class ServiceAddresses {

    private static final Map<String, String> SETTINGS = Map.of(
            "gateway", "PUBLIC_BASE_URL",
            "api-service", "API_URL",
            "auth-service", "AUTH_URL",
            "websocket-service", "WEBSOCKET_URL",
            "worker-service", "WORKER_URL",
            "feature-registry", "REGISTRY_URL");

    private final Settings settings;

    public ServiceAddresses(Settings settings) {
        this.settings = settings;
    }

    /** @throws tools.dashboard.platform.settings.InvalidSettingException when its setting is missing or wrong */
    public URI of(String service) {
        return Optional.ofNullable(SETTINGS.get(service))
                .map(settings::http)
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + service));
    }

    /** Where this service itself is reached: its own setting, else the port that it listens on. */
    public URI ofSelf(String service) {
        var setting = SETTINGS.get(service);
        return setting != null && settings.find(setting).isPresent()
                ? settings.http(setting)
                : URI.create("http://%s:%d"
                        .formatted(
                                settings.find("server.address").orElse("localhost"),
                                settings.number("server.port", 0, 65535)));
    }
}
