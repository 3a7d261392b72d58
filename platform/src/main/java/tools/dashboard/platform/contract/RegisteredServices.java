package tools.dashboard.platform.contract;

import java.util.List;

/** The registry's answer to {@code GET /internal/contracts}. */
public record RegisteredServices(List<RegisteredService> services) {
    public RegisteredServices {
        services = List.copyOf(services);
    }
}
