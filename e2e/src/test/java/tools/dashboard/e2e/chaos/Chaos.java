package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** {@code ./td chaos}: every fault by itself, a row each; exit code 1 when one missed what it had to hold. */
public final class Chaos {

    private static final Trial.Load LOAD = new Trial.Load(20, 50, Duration.ofMillis(400), Duration.ofSeconds(3));

    private Chaos() {}

    /** @param arguments {@code SEED [FAULT...]}: only faults whose names begin with one of these words */
    public static void main(String... arguments) throws Exception {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : new Random().nextLong(1_000_000);
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        System.out.println("Seed " + seed + "; 20 write, 50 read");
        System.exit(run(seed, wanted) ? 0 : 1);
    }

    private static boolean run(long seed, List<String> wanted) throws Exception {
        boolean held = true;
        try (Links links = new Links()) {
            List<Fault> faults = Faults.all(links).stream()
                    .filter(fault -> wanted.isEmpty() || wanted.stream().anyMatch(fault.name()::startsWith))
                    .toList();
            if (faults.isEmpty()) {
                System.out.println("No fault has a name that begins so. There are:");
                Faults.all(links).forEach(fault -> System.out.println("  " + fault.name()));
                return false;
            }
            Crew crew = Crew.assembled();
            System.out.println(Verdict.heading());
            for (Fault fault : faults) {
                held &= holds(fault, crew, seed);
            }
        }
        System.out.println(held ? "All held." : "Something missed what it has to hold.");
        return held;
    }

    private static boolean holds(Fault fault, Crew crew, long seed) throws Exception {
        try {
            fault.prepare();
        } catch (Exception | AssertionError impossible) {
            System.out.printf("%-22s could not be tried: %s%n", fault.name(), impossible.getMessage());
            return false;
        }
        try {
            crew.signInAgain();
            Verdict verdict = new Trial(crew, LOAD, seed ^ fault.name().hashCode()).run(fault.name(), List.of(fault));
            System.out.println(verdict.printed());
            return verdict.held();
        } finally {
            fault.tidy();
        }
    }
}
