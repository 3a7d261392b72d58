package tools.dashboard.platform.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A service with the contracts of its tools, as services tell the registry and the registry tells services.
 *
 * @param address base address inside the network, {@code http://host:port}
 * @param health path of its health endpoint
 */
public record RegisteredService(String service, String address, String health, List<JsonNode> contracts) {
    public RegisteredService {
        contracts = List.copyOf(contracts);
    }
}
