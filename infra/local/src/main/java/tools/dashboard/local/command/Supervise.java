package tools.dashboard.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;
import tools.dashboard.local.control.ControlServer;
import tools.dashboard.local.control.Progress;
import tools.dashboard.local.control.Supervision;
import tools.dashboard.local.control.Supervisor;
import tools.dashboard.local.front.FrontEnds;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.PidFile;
import tools.dashboard.local.service.Services;
import tools.dashboard.local.store.Store;
import tools.dashboard.local.store.Stores;

/** The supervisor's own process, which {@link Up} starts apart from the terminal. */
final class Supervise {
    private Supervise() {}

    /** Returns the exit code: at once with 0 when another supervisor has this home already. */
    static int run(Home home) throws IOException, InterruptedException {
        try (var lock =
                FileChannel.open(home.run("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                return 0;
            }
            new PidFile(home.run("supervisor.process")).write(ProcessHandle.current());
            var environment = System.getenv();
            var stores = new Stores(home, Ports.configured(), Secrets.of(home), Store.embedded(environment));
            var addresses = new Addresses(stores, environment).all();
            var progress = new Progress();
            var programs = new ArrayList<>(Services.components(home, stores.ports(), addresses, training(environment)));
            programs.addAll(FrontEnds.components(home, stores.ports(), addresses));
            var supervisor = new Supervisor(home, stores.components(), programs, progress);
            var supervision = new Supervision(supervisor, progress, home, addresses);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWhenAsked(supervision), "end"));
            try (var server = new ControlServer(home, supervision)) {
                boolean succeeded = supervision.run();
                server.awaitAnswers();
                return succeeded ? 0 : 1;
            }
        }
    }

    /** Training pays from the second start on; {@code TD_AOT=off} spares it where there will be none. */
    private static boolean training(Map<String, String> environment) {
        return !environment.getOrDefault("TD_AOT", "on").equals("off");
    }

    private static void endWhenAsked(Supervision supervision) {
        supervision.end();
        try {
            supervision.awaitAllStopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
