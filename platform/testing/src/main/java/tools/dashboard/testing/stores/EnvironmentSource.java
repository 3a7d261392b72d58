package tools.dashboard.testing.stores;

import java.util.Map;
import java.util.Optional;
import tools.dashboard.local.store.Store;

/** An address that somebody set is taken at its word: when nobody answers there, the tests fail. */
record EnvironmentSource() implements StoreSource {

    @Override
    public Optional<Map<String, String>> find(Store store) {
        return StoreVariables.pick(store, System::getenv);
    }

    @Override
    public String description() {
        return "at the address set in the environment";
    }
}
