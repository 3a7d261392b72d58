package tools.dashboard.testing.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.dashboard.local.EmbeddedStack;
import tools.dashboard.local.store.Store;

/** The embedded stack's real servers, with data that the next run throws away. */
record EmbeddedSource() implements StoreSource {

    @Override
    public Optional<Map<String, String>> find(Store store) {
        Path folder = TestModule.current().storesFolder().resolve(store.name().toLowerCase(Locale.ROOT));
        empty(folder);
        return Optional.of(EmbeddedStack.start(folder, Set.of(store)).addresses());
    }

    @Override
    public String description() {
        return "started from the embedded stack";
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("The stores of an earlier run cannot be deleted", undeletable);
        }
    }
}
