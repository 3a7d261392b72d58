package tools.dashboard.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractDriftTests {

    private final ContractDrift drift = ContractDrift.of(ContractDriftTests.class);

    @Test
    void everyDifferenceIsNamedInBothDirections() {
        assertThat(drift.differences().stream().filter(each -> each.startsWith("drifted: ")))
                .containsExactlyInAnyOrder(
                        "drifted: route POST /drifted/foreign is in the code, not in the contract",
                        "drifted: route GET /drifted/gone is in the contract, not in the code",
                        "drifted: permission drifted:write is in the code, not in the contract",
                        "drifted: permission drifted:unused is in the contract, not in the code",
                        "drifted: event drifted.away version 2 is in the code, not in the contract",
                        "drifted: event drifted.away version 1 is in the contract, not in the code",
                        "drifted: job drifted.tow is in the contract, not in the code",
                        "drifted: problem adrift 410 is in the code, not in the contract",
                        "drifted: problem adrift 409 is in the contract, not in the code",
                        "drifted: permission foreign:read is named in the contract and declared nowhere");
    }

    @Test
    void driftFailsTheTest() {
        assertThatThrownBy(drift::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Code and contract have drifted apart");
    }
}
