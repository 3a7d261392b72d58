package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table.
 *
 * @param acknowledged writes
 * @param wrong what was neither done nor tried again in the end, or was refused without a reason
 * @param healthyAfter the longest of its faults
 * @param healthyWithin what that one was allowed
 * @param ailment what was last to work again then
 */
record Verdict(
        String fault,
        long acknowledged,
        Findings findings,
        List<String> wrong,
        Duration slowest,
        String slowestWas,
        Duration healthyAfter,
        Duration healthyWithin,
        String ailment) {

    static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private static final int EXAMPLES = 5;

    static String heading() {
        return "%-22s %7s %5s %6s %5s %11s %8s %14s  %s"
                .formatted(
                        "fault",
                        "writes",
                        "lost",
                        "twice",
                        "gaps",
                        "duplicates",
                        "slowest",
                        "healthy after",
                        "verdict");
    }

    /** Nothing lost, nothing twice, no gap and no duplicate. */
    boolean correct() {
        return findings.lost().isEmpty()
                && findings.twice().isEmpty()
                && findings.gaps() == 0
                && findings.duplicates() == 0
                && wrong.isEmpty();
    }

    boolean held() {
        return correct() && isFast() && isHealthy();
    }

    /** The row, and under it what missed. */
    String printed() {
        List<String> lines = new ArrayList<>();
        lines.add("%-22s %7d %5d %6d %5d %11d %7.1fs %6.1fs of %2ds  %s"
                .formatted(
                        fault,
                        acknowledged,
                        findings.lost().size(),
                        findings.twice().size(),
                        findings.gaps(),
                        findings.duplicates(),
                        seconds(slowest),
                        seconds(healthyAfter),
                        healthyWithin.toSeconds(),
                        held() ? "held" : "MISSED"));
        add(lines, findings.lost());
        add(lines, findings.twice());
        add(lines, wrong);
        if (!isFast()) {
            lines.add("    slowest: " + slowestWas);
        }
        if (!isHealthy()) {
            lines.add("    waited for: " + ailment);
        }
        return String.join(System.lineSeparator(), lines);
    }

    private boolean isFast() {
        return slowest.compareTo(LONGEST_REQUEST) <= 0;
    }

    private boolean isHealthy() {
        return healthyAfter.compareTo(healthyWithin) <= 0;
    }

    private static void add(List<String> lines, List<String> examples) {
        examples.stream()
                .limit(EXAMPLES)
                .forEach(example ->
                        lines.add("    " + example.lines().findFirst().orElse("")));
        if (examples.size() > EXAMPLES) {
            lines.add("    and %d more".formatted(examples.size() - EXAMPLES));
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
