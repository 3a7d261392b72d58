package tools.dashboard.gateway.tls;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * The files that application.yaml hands to Spring Boot: the operator's, or those of the gateway's own making under
 * {@code STATE_DIR}. Looked up when asked for; a blank setting counts as none, which a placeholder's default cannot say.
 */
final class CertificateFiles implements EnvironmentPostProcessor {

    // No names that a variable has too: a blank TLS_CERTIFICATE would answer for tls.certificate, before this source.
    static final String CERTIFICATE = "gateway.certificate-file";
    static final String PRIVATE_KEY = "gateway.private-key-file";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new Files(environment));
    }

    /** The environment is not its source: Boot would search sources of sources without end. */
    private static final class Files extends PropertySource<String> {

        private final ConfigurableEnvironment environment;

        Files(ConfigurableEnvironment environment) {
            super("gateway-certificate-files", "TLS_CERTIFICATE, TLS_PRIVATE_KEY");
            this.environment = environment;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case CERTIFICATE -> file(Certificate.FILE, "certificate.pem");
                case PRIVATE_KEY -> file(Certificate.KEY_FILE, "private-key.pem");
                default -> null;
            };
        }

        private String file(String setting, String own) {
            String named = environment.getProperty(setting, "").strip();
            return named.isEmpty() ? environment.getProperty("STATE_DIR", "").strip() + "/tls/" + own : named;
        }
    }
}
