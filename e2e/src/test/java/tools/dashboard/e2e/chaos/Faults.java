package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.dashboard.e2e.Platform;

/** All that can go wrong, in the order in which it does. */
final class Faults {

    private static final Duration AWHILE = Duration.ofSeconds(8);
    /** Each way: a transaction of ten statements takes two seconds more. */
    private static final Duration SLOW = Duration.ofMillis(100);

    private interface Act {
        void run() throws Exception;
    }

    private record Lasting(
            String name, Duration healthyWithin, Act preparing, Act striking, Duration lasts, Act healing)
            implements Fault {

        @Override
        public void prepare() throws Exception {
            preparing.run();
        }

        @Override
        public void strike() throws Exception {
            striking.run();
        }

        @Override
        public Instant heal(Instant struck) throws Exception {
            healing.run();
            return Instant.now();
        }
    }

    /** The time to get healthy begins with the strike. */
    private record Sudden(String name, Duration healthyWithin, Act striking) implements Fault {

        @Override
        public void strike() throws Exception {
            striking.run();
        }

        @Override
        public Duration lasts() {
            return Duration.ZERO;
        }

        @Override
        public Instant heal(Instant struck) {
            return struck;
        }
    }

    private Faults() {}

    static List<Fault> all(Links links) {
        List<Fault> all = new ArrayList<>();
        Parts.SERVICES.forEach(service -> all.add(killed(service)));
        for (Store store : Store.values()) {
            all.add(stopped(store));
            all.add(frozen(store));
            all.add(killed(store));
        }
        all.add(flushed());
        all.add(new FullDisk());
        all.add(rolled());
        for (Store store : Store.values()) {
            all.add(cut(store, links));
            all.add(slowed(store, links));
        }
        return all;
    }

    static Fault killed(String service) {
        return new Sudden("kill-" + service, Fault.AFTER_A_SERVICE, () -> Parts.kill(service));
    }

    static Fault stopped(Store store) {
        return of("stop", store, () -> Platform.td("stop", store.id()), () -> Platform.td("start", store.id()));
    }

    static Fault frozen(Store store) {
        return of("freeze", store, () -> Parts.freeze(store.id()), () -> Parts.thaw(store.id()));
    }

    /** The supervisor starts it again. */
    static Fault killed(Store store) {
        return new Lasting(
                "kill-" + store.id(),
                Fault.AFTER_A_STORE,
                () -> {},
                () -> Parts.kill(store.id()),
                Duration.ZERO,
                store::awaitBack);
    }

    static Fault flushed() {
        return new Sudden("flush-redis", Fault.AFTER_A_STORE, Store::flushRedis);
    }

    /** One service after the other, as for a new version of each. */
    static Fault rolled() {
        return new Lasting(
                "roll-services",
                Fault.AFTER_A_SERVICE,
                () -> {},
                () -> Parts.SERVICES.forEach(service -> Platform.td("restart", service)),
                Duration.ZERO,
                () -> {});
    }

    static Fault cut(Store store, Links links) {
        return new Lasting(
                "cut-" + store.id(),
                Fault.AFTER_A_STORE,
                links::lay,
                () -> links.to(store).cut(),
                AWHILE,
                () -> links.to(store).restore());
    }

    static Fault slowed(Store store, Links links) {
        return new Lasting(
                "slow-" + store.id(),
                Fault.AFTER_A_STORE,
                links::lay,
                () -> links.to(store).slow(SLOW),
                AWHILE,
                () -> links.to(store).restore());
    }

    private static Fault of(String what, Store store, Act strike, Act heal) {
        return new Lasting(what + "-" + store.id(), Fault.AFTER_A_STORE, () -> {}, strike, AWHILE, heal);
    }
}
