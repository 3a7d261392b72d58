package tools.dashboard.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.Kept;
import tools.dashboard.local.store.Store;
import tools.dashboard.local.store.Stores;

/** Stores for one test run: processes on free ports that end with {@link #close()}, or with this JVM. */
public final class EmbeddedStack implements AutoCloseable {
    private final Map<String, String> addresses;
    private final List<Kept> kept;
    private final Thread whenTheJvmEnds = new Thread(this::stopAll, "stop-embedded-stores");

    private EmbeddedStack(Stores stores) {
        addresses = Map.copyOf(stores.addresses());
        kept = stores.components().stream()
                .map(component -> new Kept(component, stores.home(), progress -> {}))
                .toList();
    }

    /**
     * Starts stores and waits until they serve.
     *
     * @param directory where they keep their data; made when missing
     * @throws CannotStart when one does not come up; none is left running then
     */
    public static EmbeddedStack start(Path directory, Set<Store> stores) {
        var home = new Home(Home.findRoot(), directory);
        home.create();
        var stack = new EmbeddedStack(new Stores(home, Ports.free(), Secrets.of(home), stores));
        Runtime.getRuntime().addShutdownHook(stack.whenTheJvmEnds);
        try {
            stack.kept.forEach(Kept::start);
            for (var one : stack.kept) {
                one.awaitReady();
            }
            return stack;
        } catch (CannotStart e) {
            stack.close();
            throw e;
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the stores was interrupted.", e);
        }
    }

    /** The variables of the stores, such as {@code DATABASE_URL}. */
    public Map<String, String> addresses() {
        return addresses;
    }

    @Override
    public void close() {
        stopAll();
        Runtime.getRuntime().removeShutdownHook(whenTheJvmEnds);
    }

    private void stopAll() {
        try (var tasks = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            kept.forEach(one -> tasks.execute(one::stop));
        }
    }
}
