package tools.dashboard.registry.catalogue.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services, their tools, and every version of their contracts. */
public interface Catalogue {

    /** @param mayReplace whether a version that is known may come with another content */
    RegistrationResult register(Registration registration, boolean mayReplace);

    /** Every service with the contracts in force, by name. */
    List<KnownService> services();

    /** Where every service answers for its health. */
    List<HealthAddress> healthAddresses();

    /**
     * By id.
     *
     * @param after only those behind it; null for all
     */
    List<Tool> tools(@Nullable String after, int limit);

    Optional<Tool> tool(String id);

    /** Every version that was ever registered, the highest first. */
    List<String> versions(String tool);

    Optional<String> contract(String tool, String version);

    /** @param url of the health endpoint */
    record HealthAddress(String service, String url) {}

    /** @param contracts each as JSON */
    record KnownService(String name, String address, String health, List<String> contracts) {
        public KnownService {
            contracts = List.copyOf(contracts);
        }
    }
}
