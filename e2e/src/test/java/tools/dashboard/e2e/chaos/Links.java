package tools.dashboard.e2e.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.dashboard.e2e.StandIn;

/** Ways of the test's own to every store, by which all services go once somebody asks for one. */
final class Links implements AutoCloseable {

    private final Map<Store, Link> links = new EnumMap<>(Store.class);
    private final List<StandIn> services = new ArrayList<>();

    /** Puts services into the place of td's own that find the stores behind the links. */
    void lay() throws IOException {
        if (!links.isEmpty()) {
            return;
        }
        for (Store store : Store.values()) {
            links.put(store, new Link(store.port()));
        }
        for (String service : Parts.SERVICES) {
            services.add(StandIn.of(service, this::detour));
        }
    }

    Link to(Store store) {
        return Objects.requireNonNull(links.get(store), "the links are not laid");
    }

    private String detour(String variable, String value) {
        for (Store store : Store.values()) {
            if (variable.equals(store.variable())) {
                return Store.withPort(value, to(store).port());
            }
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        services.forEach(StandIn::close);
        for (Link link : links.values()) {
            link.close();
        }
    }
}
