package tools.dashboard.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A component whose process is a few words of shell. */
public record ScriptComponent(String name, Path directory, String script, List<Integer> ports, BooleanSupplier serves)
        implements Component {
    public ScriptComponent(String name, Path directory, String script) {
        this(name, directory, script, List.of(), () -> true);
    }

    @Override
    public void prepare() {
        // A script needs no files.
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of(), directory);
    }

    @Override
    public boolean ready() {
        return serves.getAsBoolean();
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(2);
    }
}
