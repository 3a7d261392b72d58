package tools.dashboard.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * Where the gateway is seen from outside, and where services and front ends are inside.
 *
 * @param publicBaseUrl what people type, without a trailing slash; its origin may call with cookies
 * @param allowedOrigins further origins that browsers may call from
 */
public record GatewaySettings(URI publicBaseUrl, Set<String> allowedOrigins, Services services, FrontEnds frontEnds) {

    /**
     * Base addresses inside the network.
     *
     * @param websockets all nodes of websocket-service
     */
    public record Services(URI api, URI auth, List<URI> websockets, URI worker, URI registry) {

        public Services {
            websockets = List.copyOf(websockets);
        }
    }

    /** Base addresses of the programs that serve pages, inside the network. */
    public record FrontEnds(URI forEverybody, URI forAdministrators) {}

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
                        websockets(settings),
                        settings.http("WORKER_URL"),
                        settings.http("REGISTRY_URL")),
                new FrontEnds(settings.http("FRONT_PUBLIC_URL"), settings.http("FRONT_ADMIN_URL")));
    }

    /** {@code WEBSOCKET_NODES} where there are several, else {@code WEBSOCKET_URL}. */
    private static List<URI> websockets(Settings settings) {
        List<URI> nodes = new ArrayList<>();
        for (String node : settings.find("WEBSOCKET_NODES").orElse("").split(",")) {
            if (!node.isBlank()) {
                nodes.add(node(node.strip()));
            }
        }
        return nodes.isEmpty() ? List.of(settings.http("WEBSOCKET_URL")) : nodes;
    }

    private static URI node(String text) {
        try {
            URI node = new URI(text);
            if (node.getHost() != null && ("http".equals(node.getScheme()) || "https".equals(node.getScheme()))) {
                return node;
            }
        } catch (URISyntaxException noAddress) {
            // Told below.
        }
        throw new InvalidSettingException(
                "WEBSOCKET_NODES",
                "WEBSOCKET_NODES must be addresses like http://live-1:8010, with commas between: " + text
                        + " is none.");
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
