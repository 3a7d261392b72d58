package tools.dashboard.registry.catalogue.domain;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of itself.
 *
 * @param address base address inside the network
 * @param health path of its health endpoint
 * @param version that it runs
 */
public record Registration(
        String service,
        URI address,
        String health,
        @Nullable String version,
        List<ToolContract> contracts) {

    private static final int LONGEST_HEALTH = 200;
    private static final int LONGEST_VERSION = 100;

    public Registration {
        contracts = List.copyOf(contracts);
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
            throw new IllegalArgumentException("address must be http://host:port");
        }
        if (!health.startsWith("/") || health.startsWith("//") || health.length() > LONGEST_HEALTH) {
            throw new IllegalArgumentException("health must be a path");
        }
        if (version != null && version.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("version is too long");
        }
        var tools = new HashSet<String>();
        for (var contract : contracts) {
            if (!tools.add(contract.tool())) {
                throw new IllegalArgumentException("contracts name the tool %s twice".formatted(contract.tool()));
            }
        }
    }

    /** @param document the whole contract as JSON */
    public record ToolContract(String tool, Version version, String document) {}
}
