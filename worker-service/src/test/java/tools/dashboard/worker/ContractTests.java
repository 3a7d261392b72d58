package tools.dashboard.worker;

import org.junit.jupiter.api.Test;
import tools.dashboard.testing.contract.ContractDrift;

class ContractTests {

    @Test
    void contractsSayWhatTheCodeDoes() {
        ContractDrift.of(WorkerApplication.class).verify();
    }
}
