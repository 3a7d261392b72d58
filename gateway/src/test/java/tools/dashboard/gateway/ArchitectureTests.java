package tools.dashboard.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void packagesKeepToTheirPublicFaces() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }
}
