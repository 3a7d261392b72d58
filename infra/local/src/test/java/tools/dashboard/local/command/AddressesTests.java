package tools.dashboard.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.store.Store;
import tools.dashboard.local.store.Stores;

class AddressesTests {
    private static final String ELSEWHERE = "elsewhere.example";

    private final Home home;

    AddressesTests(@TempDir Path directory) {
        home = new Home(directory, directory.resolve(".td"));
        home.create();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void aStoreThatStandsElsewhereIsNotStartedAndItsAddressIsTold(Store store) {
        var environment = Map.of(store.variable(), ELSEWHERE);
        var stores = stores(environment);

        assertThat(new Addresses(stores, environment).all()).containsEntry(store.variable(), ELSEWHERE);
        assertThat(names(stores)).hasSize(Store.all().size() - 1).doesNotContain(nameOf(store));
    }

    @Test
    void aBlankAddressReplacesNothing() {
        var stores = stores(Map.of("DATABASE_URL", " "));

        assertThat(names(stores)).contains("postgres");
        assertThat(new Addresses(stores, Map.of("DATABASE_URL", " ")).all().get("DATABASE_URL"))
                .startsWith("postgresql://");
    }

    @Test
    void anotherAddressThanTheRunningStackHasIsRefused() {
        var told = Map.of("DATABASE_URL", "postgresql://one", "REDIS_URL", "redis://one");

        Up.requireSameAddresses(Map.of("REDIS_URL", "redis://one", "HOME", "/root"), told);
        assertThatThrownBy(() -> Up.requireSameAddresses(Map.of("DATABASE_URL", "postgresql://other"), told))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("DATABASE_URL is set, but what runs was started with another");
    }

    private Stores stores(Map<String, String> environment) {
        return new Stores(home, Ports.free(), Secrets.of(home), Store.embedded(environment));
    }

    private static List<String> names(Stores stores) {
        return stores.components().stream().map(Component::name).toList();
    }

    private static String nameOf(Store store) {
        return store.name().toLowerCase(Locale.ROOT);
    }
}
