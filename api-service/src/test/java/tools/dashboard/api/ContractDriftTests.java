package tools.dashboard.api;

import org.junit.jupiter.api.Test;
import tools.dashboard.testing.contract.ContractDrift;

class ContractDriftTests {

    @Test
    void codeAndContractsSayTheSame() {
        ContractDrift.of(ApiServiceApplication.class).verify();
    }
}
