package tools.dashboard.registry.catalogue.domain;

import java.net.URI;
import java.util.HashSet;
import java.util.List;

/**
 * What a service says of itself.
 *
 * @param address base address inside the network
 * @param health path of its health endpoint
 */
public record Registration(String service, URI address, String health, List<ToolContract> contracts) {

    private static final int LONGEST_HEALTH = 200;

    public Registration {
        contracts = List.copyOf(contracts);
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
            throw new IllegalArgumentException("address must be http://host:port");
        }
        if (!health.startsWith("/") || health.startsWith("//") || health.length() > LONGEST_HEALTH) {
            throw new IllegalArgumentException("health must be a path");
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
