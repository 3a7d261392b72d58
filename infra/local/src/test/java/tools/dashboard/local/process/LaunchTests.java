package tools.dashboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTests {
    @Test
    void aProcessInheritsNoWayToAStoreAndNoKey() {
        var surroundings = new HashMap<>(Map.of(
                "PATH", "/usr/bin",
                "DATABASE_URL", "postgresql://owner:secret@elsewhere/db",
                "S3_SECRET_KEY", "secret",
                "KEY_ENCRYPTION_KEY", "secret",
                "REDIS_URL", "redis://elsewhere"));

        new Launch(List.of("true"), Map.of("REDIS_URL", "redis://told"), Path.of(".")).surround(surroundings);

        assertThat(surroundings).containsOnly(Map.entry("PATH", "/usr/bin"), Map.entry("REDIS_URL", "redis://told"));
    }
}
