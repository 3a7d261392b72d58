package tools.dashboard.registry;

import org.junit.jupiter.api.Test;
import tools.dashboard.testing.contract.ContractDrift;

class ContractTests {

    @Test
    void contractsSayWhatTheCodeDoes() {
        ContractDrift.of(RegistryApplication.class).verify();
    }
}
