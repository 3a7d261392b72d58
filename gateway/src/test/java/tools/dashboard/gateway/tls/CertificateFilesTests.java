package tools.dashboard.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CertificateFilesTests {

    @Test
    void settingsLeftBlankInTheEnvironmentAreThoseOfItsOwnMaking() {
        StandardEnvironment environment =
                environment(Map.of("STATE_DIR", "/state", "TLS_CERTIFICATE", "", "TLS_PRIVATE_KEY", ""));

        assertThat(environment.getProperty(CertificateFiles.CERTIFICATE)).isEqualTo("/state/tls/certificate.pem");
        assertThat(environment.getProperty(CertificateFiles.PRIVATE_KEY)).isEqualTo("/state/tls/private-key.pem");
    }

    @Test
    void theOperatorsAreTakenAsTheyAreNamed() {
        StandardEnvironment environment =
                environment(Map.of("STATE_DIR", "/state", "TLS_CERTIFICATE", "/c.pem", "TLS_PRIVATE_KEY", "/k.pem"));

        assertThat(environment.getProperty(CertificateFiles.CERTIFICATE)).isEqualTo("/c.pem");
        assertThat(environment.getProperty(CertificateFiles.PRIVATE_KEY)).isEqualTo("/k.pem");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        new CertificateFiles().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
