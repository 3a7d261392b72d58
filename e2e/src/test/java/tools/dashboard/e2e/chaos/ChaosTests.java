package tools.dashboard.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The short set of {@code ./td chaos}: many faults in a row, and the load of a machine that does other things too. */
@EnabledOnOs(OS.LINUX)
class ChaosTests {

    private static final Trial.Load LOAD = new Trial.Load(20, 50, Duration.ofMillis(1_500), Duration.ofSeconds(1));
    private static final long SEED = 4;

    private static Crew crew;

    @BeforeAll
    static void assemble() throws Exception {
        crew = Crew.assembled();
    }

    @Test
    void nothingIsLostOrComesTwiceWhileServicesDie() throws Exception {
        holds("services die", Parts.SERVICES.stream().map(Faults::killed).toList());
    }

    @Test
    void nothingIsLostOrComesTwiceWhileStoresDieAndFreeze() throws Exception {
        holds(
                "stores die and freeze",
                Stream.of(
                                Faults.frozen(Store.POSTGRES),
                                Faults.killed(Store.POSTGRES),
                                Faults.flushed(),
                                Faults.killed(Store.REDIS))
                        .toList());
    }

    private static void holds(String name, List<Fault> faults) throws Exception {
        Verdict verdict = new Trial(crew, LOAD, SEED).run(name, faults);
        assertThat(verdict.acknowledged()).isPositive();
        assertThat(verdict.correct()).describedAs(verdict.printed()).isTrue();
    }
}
