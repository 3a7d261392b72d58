package tools.dashboard.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The contracts of this service's own tools and the last known ones of the others. Safe for use by many threads. */
public final class Contracts {

    private final ContractReader reader = new ContractReader();
    private final List<JsonNode> ownDocuments;
    private final List<Contract> own;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<RegisteredService> services = List.of();
    private volatile List<Contract> others = List.of();

    public Contracts(List<JsonNode> ownDocuments) {
        this.ownDocuments = List.copyOf(ownDocuments);
        this.own = ownDocuments.stream()
                .map(document -> reader.read(document, "feature.yaml of " + document.path("id")))
                .toList();
    }

    public List<Contract> own() {
        return own;
    }

    public List<JsonNode> ownDocuments() {
        return ownDocuments;
    }

    /** Every known contract; where a tool is known twice, this service's own version wins. */
    public List<Contract> all() {
        var ownIds = own.stream().map(Contract::id).toList();
        return Stream.concat(own.stream(), others.stream().filter(contract -> !ownIds.contains(contract.id())))
                .toList();
    }

    /** The other services, as the registry told last. */
    public List<RegisteredService> services() {
        return services;
    }

    public List<Contract> of(RegisteredService service) {
        return service.contracts().stream()
                .map(document -> reader.read(document, "contract of " + service.service()))
                .toList();
    }

    /** @param listener called after the contracts of others changed */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void learn(List<RegisteredService> told) {
        if (told.equals(services)) {
            return;
        }
        var contracts = new ArrayList<Contract>();
        told.forEach(service -> contracts.addAll(of(service)));
        others = List.copyOf(contracts);
        services = List.copyOf(told);
        listeners.forEach(Runnable::run);
    }
}
