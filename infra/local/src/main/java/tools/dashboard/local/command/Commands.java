package tools.dashboard.local.command;

import java.io.IOException;
import java.util.List;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.control.Supervisor;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/** The commands of td that need more than the shell. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code; what went wrong is one sentence on the error stream. */
    public static int run(String... arguments) {
        var words = List.of(arguments);
        var command = words.isEmpty() ? "help" : words.getFirst();
        var name = words.size() > 1 ? words.get(1) : "";
        try {
            var home = Home.current();
            home.create();
            return switch (command) {
                case "supervise" -> Supervise.run(home);
                case "up" -> {
                    new Up(home).run(words.contains("--stores-only"), System.out::println);
                    yield 0;
                }
                case "dev" -> {
                    new Dev(home).run();
                    yield 0;
                }
                case "audit" -> audit(home, name);
                case "log" -> LogReaders.of(home).run(words.subList(1, words.size()), System.out::println);
                case "footprint" -> new Footprint(home).print();
                case "trained" -> {
                    new ControlClient(home).ask("trained", System.out::println);
                    yield 0;
                }
                case "down" -> down(home);
                case "status" -> new Status(home).print();
                case "start", "stop", "restart" -> ask(home, command, name);
                default -> throw new CannotStart("td knows no '" + command + "': ./td help lists the commands.");
            };
        } catch (CannotStart e) {
            System.err.println("td: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println(
                    "td: " + CannotStart.because("running '" + command + "'", e).getMessage());
            return 1;
        } catch (InterruptedException e) {
            System.err.println("td: interrupted.");
            return 130;
        }
    }

    private static int audit(Home home, String name) throws IOException, InterruptedException {
        if (!name.equals("verify")) {
            throw new CannotStart("td audit knows: verify.");
        }
        return AuditVerification.of(home).run(System.out::println);
    }

    private static int down(Home home) {
        boolean wasRunning = new ControlClient(home).ask("down", System.out::println);
        int left = Supervisor.stopLeftovers(home);
        System.out.println(wasRunning || left > 0 ? "Stopped." : "Nothing was running.");
        return 0;
    }

    private static int ask(Home home, String command, String name) {
        if (name.isEmpty()) {
            throw new CannotStart("Which one? ./td " + command + " NAME; ./td status lists the names.");
        }
        var supervisor = new ControlClient(home);
        if (!supervisor.ask(command + " " + name, System.out::println)) {
            throw new CannotStart("Nothing is running: ./td up starts it.");
        }
        if (command.equals("start")) {
            supervisor.ask("await " + name, System.out::println);
        }
        System.out.println(name + (command.equals("stop") ? " is stopped." : " is ready."));
        return 0;
    }
}
