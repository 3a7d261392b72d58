package tools.dashboard.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthChecksTests {

    @Test
    void whatIsNotNeededDegradesAndWhatIsNeededStops() throws Exception {
        assertThat(ready(up("postgres", true), down("redis", false)).status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(ready(down("redis", false), down("postgres", true)).status()).isEqualTo(Health.Status.DOWN);
        assertThat(ready(up("postgres", true)).status()).isEqualTo(Health.Status.UP);
    }

    @Test
    void aCheckThatHangsCountsAsFailed() throws Exception {
        var never = new CountDownLatch(1);
        var health = ready(dependency("postgres", true, never::await));

        assertThat(health.dependencies())
                .containsEntry("postgres", new Health.DependencyHealth(Health.Status.DOWN, true));
        assertThat(health.httpStatus()).isEqualTo(503);
        never.countDown();
    }

    @Test
    void askingTwiceAtOnceChecksOnce() throws Exception {
        var checked = new AtomicInteger();
        var checks = new HealthChecks(List.of(dependency("postgres", true, checked::incrementAndGet)));

        var first = checks.ready();
        var second = checks.ready();
        first.get();
        second.get();

        assertThat(checked).hasValue(1);
    }

    private static Health ready(Dependency... dependencies) throws Exception {
        return new HealthChecks(List.of(dependencies)).ready().get();
    }

    private static Dependency up(String name, boolean required) {
        return dependency(name, required, () -> {});
    }

    private static Dependency down(String name, boolean required) {
        return dependency(name, required, () -> {
            throw new IllegalStateException("down");
        });
    }

    private static Dependency dependency(String name, boolean required, Check check) {
        return new Dependency() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean required() {
                return required;
            }

            @Override
            public void check() throws Exception {
                check.run();
            }
        };
    }

    private interface Check {
        void run() throws Exception;
    }
}
