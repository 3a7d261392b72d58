package tools.dashboard.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import tools.dashboard.gateway.GatewayApplication;
import tools.dashboard.gateway.Surroundings;
import tools.dashboard.platform.settings.InvalidSettingException;

class CertificateTests {

    private static final Instant NOW = Instant.now();

    @TempDir
    private Path folder;

    @Test
    void anOwnPairIsMadeOnceAndForItsOwnerAlone() throws Exception {
        SelfSigned pair = pair("own");
        pair.keep(NOW);
        String first = Files.readString(pair.certificate());
        pair.keep(NOW.plus(Duration.ofDays(700)));

        assertThat(pair.certificate()).hasContent(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pair.privateKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void anOwnPairIsMadeAgainBeforeItEndsAndForAnotherName() throws Exception {
        SelfSigned pair = pair("own");
        pair.keep(NOW);
        String first = Files.readString(pair.certificate());

        pair.keep(NOW.plus(Duration.ofDays(800)));
        String second = Files.readString(pair.certificate());
        new SelfSigned(pair.certificate(), pair.privateKey(), "10.1.2.3").keep(NOW);

        assertThat(second).isNotEqualTo(first);
        assertThat(pair.certificate()).content().isNotEqualTo(second);
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() throws Exception {
        SelfSigned pair = made("operator");

        assertStops(folder.resolve("nowhere.pem"), pair.privateKey(), "TLS_CERTIFICATE names no file that the gateway");
        assertStops(
                pair.certificate(), folder.resolve("nowhere.pem"), "TLS_PRIVATE_KEY names no file that the gateway");
    }

    @Test
    void halfAPairStopsTheStart() throws Exception {
        assertStops(made("operator").certificate(), Path.of(""), "TLS_PRIVATE_KEY is not set.");
    }

    @Test
    void filesThatAreNoPairStopTheStart() throws Exception {
        SelfSigned pair = made("operator");
        String sentence = "TLS_CERTIFICATE and TLS_PRIVATE_KEY must name a certificate and its private key in PEM.";

        assertStops(pair.certificate(), Files.writeString(folder.resolve("text"), "no key"), sentence);
        assertStops(pair.certificate(), made("another").privateKey(), sentence);
    }

    @Test
    void aRenewedCertificateIsTakenWithoutARestart() throws Exception {
        SelfSigned pair = made("operator");
        SelfSigned renewed = made("renewed");
        try (ConfigurableApplicationContext gateway = start(pair.certificate(), pair.privateKey())) {
            int port = gateway.getBean(HttpsServer.class).port();
            assertThat(answers(port, pair)).isTrue();

            Files.copy(renewed.privateKey(), pair.privateKey(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(renewed.certificate(), pair.certificate(), StandardCopyOption.REPLACE_EXISTING);

            await().atMost(Duration.ofSeconds(60)).until(() -> answers(port, renewed));
        }
    }

    private void assertStops(Path certificate, Path privateKey, String sentence) {
        assertThatThrownBy(() -> start(certificate, privateKey).close())
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(InvalidSettingException.class)
                        .hasMessageStartingWith(sentence));
    }

    private ConfigurableApplicationContext start(Path certificate, Path privateKey) {
        String[] settings = Surroundings.arguments(Map.of(
                "STATE_DIR", folder::toString,
                "server.port", () -> "0",
                "TLS_CERTIFICATE", certificate::toString,
                "TLS_PRIVATE_KEY", privateKey::toString));
        return new SpringApplicationBuilder(GatewayApplication.class)
                .profiles("development")
                .run(settings);
    }

    private static boolean answers(int port, SelfSigned trusted) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(Trust.in(trusted.certificate()))
                .build()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/docs"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (SSLHandshakeException anotherCertificate) {
            return false;
        }
    }

    private SelfSigned made(String name) throws Exception {
        SelfSigned pair = pair(name);
        pair.keep(NOW);
        return pair;
    }

    private SelfSigned pair(String name) {
        return new SelfSigned(
                folder.resolve(name + "/certificate.pem"), folder.resolve(name + "/private-key.pem"), "localhost");
    }
}
