package tools.dashboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.store.Store;

@Timeout(180)
class EmbeddedStackTests {
    @TempDir
    private Path directory;

    @Test
    void servesWhileItIsOpenAndLeavesNothingBehind() {
        URI redis;
        try (var stack = EmbeddedStack.start(directory, Set.of(Store.REDIS))) {
            redis = URI.create(Objects.requireNonNull(stack.addresses().get("REDIS_URL")));

            assertThat(PortHolder.answers(redis.getHost(), redis.getPort())).isTrue();
        }
        assertThat(PortHolder.answers(redis.getHost(), redis.getPort())).isFalse();
    }
}
