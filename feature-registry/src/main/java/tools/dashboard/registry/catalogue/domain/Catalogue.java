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

    /**
     * By name.
     *
     * @param after only those behind it; null for all
     */
    List<ServiceEntry> serviceEntries(@Nullable String after, int limit);

    /** Where every service answers for its health. */
    List<HealthAddress> healthAddresses();

    /**
     * By id.
     *
     * @param after only those behind it; null for all
     */
    List<Tool> tools(@Nullable String after, int limit);

    /** Those whose contract has an entry in the menu, by id. */
    List<Tool> toolsWithMenu(int limit);

    Optional<Tool> tool(String id);

    /** Every version that was ever registered, the highest first. */
    List<String> versions(String tool);

    Optional<String> contract(String tool, String version);

    /** @param url of the health endpoint */
    record HealthAddress(String service, String url) {}

    /**
     * A service as people see it.
     *
     * @param version that the service says it runs
     * @param tools ids of those whose contracts are in force
     */
    record ServiceEntry(String name, @Nullable String version, List<String> tools) {
        public ServiceEntry {
            tools = List.copyOf(tools);
        }
    }

    /** @param contracts each as JSON */
    record KnownService(String name, String address, String health, List<String> contracts) {
        public KnownService {
            contracts = List.copyOf(contracts);
        }
    }
}
