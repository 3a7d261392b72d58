package tools.dashboard.local.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Ending;
import tools.dashboard.local.process.Kept;
import tools.dashboard.local.process.PidFile;
import tools.dashboard.local.process.Snapshot;
import tools.dashboard.local.process.State;

/** Starts the components of a stack in order, keeps them, and stops them in the opposite order. */
public final class Supervisor {
    private final Home home;
    private final List<Kept> stores;
    private final List<Kept> services;

    public Supervisor(Home home, List<Component> stores, List<Component> services, Progress progress) {
        this.home = home;
        this.stores = keep(stores, progress);
        this.services = keep(services, progress);
    }

    private List<Kept> keep(List<Component> components, Progress progress) {
        return components.stream()
                .map(component -> new Kept(component, home, progress::report))
                .toList();
    }

    /**
     * Starts what is not started yet and waits until it is ready.
     *
     * @throws CannotStart when a component does not come up; what was started goes on running then
     */
    void start(boolean withServices) throws InterruptedException {
        requirePorts(stores);
        if (withServices) {
            requirePorts(services);
        }
        stores.forEach(Kept::start);
        for (var store : stores) {
            if (!store.component().slow()) {
                store.awaitReady();
            }
        }
        if (withServices) {
            services.forEach(Kept::start);
        }
        for (var one : withServices ? all() : stores) {
            one.awaitReady();
        }
    }

    /** Starts again what runs on an older build than the one that is there. */
    void renew() throws InterruptedException {
        var outdated = services.stream()
                .filter(kept -> kept.snapshot().state() != State.STOPPED)
                .filter(kept -> kept.component().outdated())
                .toList();
        for (var kept : outdated) {
            kept.restart();
        }
    }

    private static void requirePorts(List<Kept> components) {
        for (var kept : components) {
            if (kept.snapshot().state() == State.STOPPED) {
                for (int port : kept.component().ports()) {
                    PortHolder.requireFree(kept.component().name(), port);
                }
            }
        }
    }

    /** Ends processes that a supervisor left behind which was killed. */
    public static int stopLeftovers(Home home) {
        var left = PidFile.in(home.run("")).toList();
        int ended = 0;
        for (var file : left) {
            var running = file.running();
            running.ifPresent(process -> Ending.end(process, "TERM", Duration.ofSeconds(5)));
            ended += running.isPresent() ? 1 : 0;
            file.delete();
        }
        return ended;
    }

    /** Services first, then the stores they use. */
    void stop() {
        stopAll(services);
        stopAll(stores);
    }

    private static void stopAll(List<Kept> components) {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            components.forEach(kept -> tasks.execute(kept::retire));
        }
    }

    List<Component> serviceComponents() {
        return services.stream().map(Kept::component).toList();
    }

    Optional<Kept> find(String name) {
        return all().stream()
                .filter(kept -> kept.component().name().equals(name))
                .findFirst();
    }

    List<Snapshot> snapshots() {
        return all().stream().map(Kept::snapshot).toList();
    }

    void boundLogs() {
        all().forEach(Kept::boundLog);
    }

    private List<Kept> all() {
        return Stream.concat(stores.stream(), services.stream()).toList();
    }
}
