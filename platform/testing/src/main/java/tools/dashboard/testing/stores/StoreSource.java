package tools.dashboard.testing.stores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.dashboard.local.store.Store;

/** A place where a store may be found or started. */
sealed interface StoreSource permits EnvironmentSource, RunningStackSource, ContainerSource, EmbeddedSource {

    static List<StoreSource> inOrder() {
        return List.of(new EnvironmentSource(), new RunningStackSource(), new ContainerSource(), new EmbeddedSource());
    }

    /** The store's variables, or nothing when it is not to be had here. */
    Optional<Map<String, String>> find(Store store);

    String description();
}
