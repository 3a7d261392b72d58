package tools.dashboard.testing.stores;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.local.store.Store;

/**
 * The stores of this test run, under the variables by which services find them. Each store is looked for once: at an
 * address that is set in the environment, in the running {@code td} stack, as a container where a Docker engine answers
 * and has the image, and else it is started from the embedded stack and ends with this JVM.
 *
 * <p>What a module keeps there is its own and starts empty, so that tests spoil neither each other nor a platform that
 * runs on the same stores; keyspaces and buckets keep their old rows and objects.
 */
public final class TestStores {

    private static final Logger log = LoggerFactory.getLogger(TestStores.class);
    private static final Map<Store, Map<String, String>> FOUND = new ConcurrentHashMap<>();

    private final Map<String, String> addresses;

    private TestStores(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    public static TestStores of(Store... stores) {
        return of(Set.of(stores));
    }

    /** Those that have to be started come up side by side. */
    public static TestStores of(Set<Store> stores) {
        var addresses = new HashMap<String, String>();
        stores.parallelStream()
                .map(store -> FOUND.computeIfAbsent(store, TestStores::find))
                .toList()
                .forEach(addresses::putAll);
        return new TestStores(addresses);
    }

    /** {@code DATABASE_URL} and the like. */
    public Map<String, String> addresses() {
        return addresses;
    }

    public String get(String variable) {
        String value = addresses.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(variable + " belongs to none of the stores that were asked for");
        }
        return value;
    }

    private static Map<String, String> find(Store store) {
        for (StoreSource source : StoreSource.inOrder()) {
            var addresses = source.find(store);
            if (addresses.isPresent()) {
                log.info("Tests use {} {}", store, source.description());
                return OwnPlaces.in(TestModule.current(), store, addresses.get());
            }
        }
        throw new IllegalStateException("No " + store + " was found and none could be started");
    }
}
