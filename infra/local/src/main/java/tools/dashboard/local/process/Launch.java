package tools.dashboard.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.Guarded;

/**
 * How a process is started.
 *
 * @param environment added to the supervisor's own, of which only what is not guarded is handed on
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A process that says all it says to one log. */
    ProcessBuilder into(Path log) {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        surround(builder.environment());
        return builder;
    }

    /** @param surroundings the supervisor's own environment, which becomes the process's */
    void surround(Map<String, String> surroundings) {
        surroundings.keySet().removeIf(Guarded::is);
        surroundings.putAll(environment);
    }
}
