package tools.dashboard.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.dashboard.e2e.Platform;

/** What can be done to the processes of services and stores. */
final class Parts {

    static final List<String> SERVICES = List.of(
            "gateway", "api-service", "auth-service", "websocket-service", "worker-service", "feature-registry");

    private static final Duration DIES_WITHIN = Duration.ofSeconds(10);

    private Parts() {}

    /** kill -9 of the process and its children; returns when they are gone. */
    static void kill(String name) {
        List<ProcessHandle> family = family(name);
        family.forEach(ProcessHandle::destroyForcibly);
        await().atMost(DIES_WITHIN).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    static void freeze(String name) throws IOException, InterruptedException {
        signal("-STOP", name);
    }

    static void thaw(String name) throws IOException, InterruptedException {
        signal("-CONT", name);
    }

    private static void signal(String signal, String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        family(name).forEach(process -> command.add(Long.toString(process.pid())));
        // Of a store that makes a process for each connection, one may end in between: the others have the signal.
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    /** The process first: it makes no more children once it has its signal. */
    private static List<ProcessHandle> family(String name) {
        ProcessHandle process = Platform.process(name);
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }
}
