package tools.dashboard.local.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;

/** Starts the supervisor when there is none, and returns when all is ready. */
final class Up {
    /** The file under run/ that holds the seconds of the last start of everything. */
    static final String DURATION = "start.seconds";

    private static final long ROOM = 512L * 1024 * 1024;

    private final Home home;
    private final ControlClient supervisor;

    Up(Home home) {
        this.home = home;
        this.supervisor = new ControlClient(home);
    }

    void run(boolean storesOnly, Consumer<String> print) throws IOException, InterruptedException {
        requireRoom();
        var began = Instant.now();
        boolean fresh = !supervisor.running();
        if (fresh) {
            launch();
        } else {
            requireSameAddresses(System.getenv(), EnvFile.read(home.addresses()));
        }
        var ready = new AtomicBoolean();
        var giveUp = new Thread(() -> giveUp(ready), "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        if (!supervisor.ask(storesOnly ? "up stores" : "up all", print)) {
            throw new CannotStart("The supervisor did not start; its log is " + home.log("supervisor") + ".");
        }
        if (!fresh) {
            supervisor.ask("renew", print);
        }
        ready.set(true);
        Runtime.getRuntime().removeShutdownHook(giveUp);
        if (fresh && !storesOnly) {
            Files.writeString(
                    home.run(DURATION),
                    String.valueOf(Duration.between(began, Instant.now()).toSeconds()));
        }
        printAddresses(storesOnly, print);
    }

    /** @param told what the stack that runs was told at its start; empty while it is starting */
    static void requireSameAddresses(Map<String, String> environment, Map<String, String> told) {
        Addresses.replacing(environment).forEach((name, value) -> {
            if (!told.isEmpty() && !value.equals(told.get(name))) {
                throw new CannotStart(name + " is set, but what runs was started with another: ./td down ends it, then"
                        + " ./td up starts it with yours.");
            }
        });
    }

    private void requireRoom() throws IOException {
        long free = home.directory().toFile().getUsableSpace();
        if (free < ROOM) {
            throw new CannotStart("The disk of " + home.directory() + " has only " + free / 1024 / 1024
                    + " MB left: free at least 512 MB and start again.");
        }
    }

    private void launch() throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = List.of(
                Programs.required("setsid", "util-linux").toString(),
                java,
                "-Xmx48m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "tools.dashboard.local.Main",
                "supervise");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(home.log("supervisor").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var process = builder.start();
        for (int i = 0; i < 200 && !supervisor.running(); i++) {
            Thread.sleep(50);
            if (!process.isAlive() && process.exitValue() != 0) {
                return;
            }
        }
    }

    /** Ctrl-C: the supervisor sees this connection end and stops all; this waits until it has. */
    private void giveUp(AtomicBoolean ready) {
        if (!ready.get()) {
            supervisor.ask("down", line -> {});
        }
    }

    private void printAddresses(boolean storesOnly, Consumer<String> print) {
        var addresses = EnvFile.read(home.addresses());
        print.accept("");
        if (!storesOnly) {
            print.accept("app                " + addresses.get("GATEWAY_URL") + "/app/");
            print.accept(
                    "gateway            " + addresses.get("GATEWAY_URL") + ", " + addresses.get("GATEWAY_TLS_URL"));
            print.accept("API documentation  " + addresses.get("GATEWAY_URL") + "/docs");
        }
        if (addresses.containsKey("MAIL_PAGE_URL")) {
            print.accept("mail page          " + addresses.get("MAIL_PAGE_URL"));
        }
        print.accept("all addresses      " + home.addresses());
    }
}
