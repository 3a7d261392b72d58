package tools.dashboard.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A service with the contracts of its tools, as services tell the registry and the registry tells services.
 *
 * @param address base address inside the network, {@code http://host:port}
 * @param health path of its health endpoint
 * @param version that it runs; null when it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisteredService(
        String service,
        String address,
        String health,
        @Nullable String version,
        List<JsonNode> contracts) {
    public RegisteredService {
        contracts = List.copyOf(contracts);
    }

    public RegisteredService(String service, String address, String health, List<JsonNode> contracts) {
        this(service, address, health, null, contracts);
    }
}
