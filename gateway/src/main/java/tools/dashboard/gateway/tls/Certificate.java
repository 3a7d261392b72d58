package tools.dashboard.gateway.tls;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * Sees to it that the files are there which application.yaml names as this bundle, before Spring Boot reads them and
 * watches them for newer ones: those that the operator named, or a pair that is made and kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Certificate implements SslBundleRegistrar {

    static final String BUNDLE = "gateway";
    static final String FILE = "TLS_CERTIFICATE";
    static final String KEY_FILE = "TLS_PRIVATE_KEY";

    private final Settings settings;
    private final SslProperties properties;
    private final String host;
    private final Clock clock;

    Certificate(Settings settings, SslProperties properties, GatewaySettings gateway, Clock clock) {
        this.settings = settings;
        this.properties = properties;
        this.host = gateway.publicBaseUrl().getHost().replaceAll("[\\[\\]]", "");
        this.clock = clock;
    }

    @Override
    public void registerBundles(SslBundleRegistry registry) {
        if (settings.find(FILE).isPresent() || settings.find(KEY_FILE).isPresent()) {
            requireReadable(FILE);
            requireReadable(KEY_FILE);
            requirePair();
        } else {
            keepSelfSigned();
        }
    }

    private void requireReadable(String setting) {
        Path file = Path.of(settings.text(setting));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InvalidSettingException(setting, setting + " names no file that the gateway can read.");
        }
    }

    private void requirePair() {
        try {
            PropertiesSslBundle.get(
                    requireNonNull(properties.getBundle().getPem().get(BUNDLE)));
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unusable) {
            throw new InvalidSettingException(
                    FILE, "%s and %s must name a certificate and its private key in PEM.".formatted(FILE, KEY_FILE));
        }
    }

    private void keepSelfSigned() {
        Path folder = settings.folder("STATE_DIR");
        try {
            new SelfSigned(
                            Path.of(settings.text(CertificateFiles.CERTIFICATE)),
                            Path.of(settings.text(CertificateFiles.PRIVATE_KEY)),
                            host)
                    .keep(clock.instant());
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("no certificate could be made in " + folder, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("making a certificate was interrupted", stopped);
        }
    }
}
