package tools.dashboard.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * Where the gateway is seen from outside, and where the services are inside.
 *
 * @param publicBaseUrl what people type, without a trailing slash; its origin may call with cookies
 * @param allowedOrigins further origins that browsers may call from
 */
public record GatewaySettings(URI publicBaseUrl, Set<String> allowedOrigins, Services services) {

    /** Base addresses inside the network. */
    public record Services(URI api, URI auth, URI websocket, URI registry) {}

    static GatewaySettings of(Settings settings) {
        Set<String> others = settings.find("ALLOWED_ORIGINS").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
        if (others.contains("*")) {
            throw new InvalidSettingException(
                    "ALLOWED_ORIGINS", "ALLOWED_ORIGINS may not be *: name each origin that may call with cookies.");
        }
        return new GatewaySettings(
                settings.http("PUBLIC_BASE_URL"),
                others,
                new Services(
                        settings.http("API_URL"),
                        settings.http("AUTH_URL"),
                        settings.http("WEBSOCKET_URL"),
                        settings.http("REGISTRY_URL")));
    }

    /** The origin under which people see the platform: scheme, host, and the port where it is not the usual one. */
    public String ownOrigin() {
        String port = publicBaseUrl.getPort() < 0 ? "" : ":" + publicBaseUrl.getPort();
        return publicBaseUrl.getScheme() + "://" + publicBaseUrl.getHost() + port;
    }

    /** Every origin that browsers may call from, the platform's own among them. */
    public Set<String> origins() {
        Set<String> origins = new HashSet<>(allowedOrigins);
        origins.add(ownOrigin());
        return origins;
    }
}
