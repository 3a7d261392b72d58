package tools.dashboard.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.dashboard.platform.contract.ContractReader;
import tools.dashboard.testing.token.AccessTokens;
import tools.dashboard.worker.guide.Guide;
import tools.dashboard.worker.smtp.LocalSmtpServer;

/**
 * A mail server, and the contracts of an owner of jobs as the registry told them once: the owner is the service itself,
 * which runs {@link EchoJob} like any other service runs its own.
 */
public final class WorkerSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path STATE = Path.of("target/state-worker");
    private static final String CONTRACTS = """
            {"services": [{"service": "worker-service", "address": "http://127.0.0.1:%d", "health": "/health/ready",
              "contracts": [{"id": "echo", "version": "1.0.0", "jobs": [{"kind": "echo.say", "attempts": 1}],
                "mails": [{"template": "echo/digest", "unsubscribe": true}]},
                {"id": "reports", "version": "1.0.0", %s}]},
             {"service": "gone-service", "address": "http://127.0.0.1:9", "health": "/health/ready",
              "contracts": [{"id": "gone", "version": "1.0.0", "jobs": [{"kind": "gone.say", "attempts": 1}]}]}]}""";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = freePort();
        var smtp = new LocalSmtpServer();
        try {
            Files.createDirectories(STATE);
            Files.writeString(STATE.resolve("contracts.json"), CONTRACTS.formatted(port, guide()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        context.getBeanFactory().registerSingleton("smtpServer", smtp);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "surroundings",
                        Map.of(
                                "server.port",
                                port,
                                "WORKER_URL",
                                "http://127.0.0.1:" + port,
                                "JWT_ALGORITHM",
                                "HS256",
                                "JWT_SECRET_KEY",
                                AccessTokens.KEY,
                                "STATE_DIR",
                                STATE.toString(),
                                "SMTP_HOST",
                                "127.0.0.1",
                                "SMTP_PORT",
                                smtp.port())));
    }

    /** What docs/jobs.md has a tool declare. */
    private static String guide() throws IOException {
        var yaml = Guide.examples("yaml").getFirst();
        var contract = new ContractReader().document(new ByteArrayInputStream(yaml.getBytes(UTF_8)), "docs/jobs.md");
        return "\"jobs\": " + contract.path("jobs");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
