package tools.dashboard.platform.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.service.ServiceClients;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.platform.token.PlatformSecret;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a registry that speaks the real protocol and can be away. */
class ContractRegistrarTests {

    private static final PlatformSecret SECRET = new PlatformSecret("a-secret-that-is-long-enough-for-tests");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json = JsonMapper.shared();
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final List<Actor> callers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final ServiceTokens registryTokens = new ServiceTokens(SECRET, "feature-registry", Clock.systemUTC());
    private HttpServer registry;

    @TempDir
    Path state;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/internal/contracts", this::answer);
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    @Test
    void theRegistryIsToldAndTheOthersAreLearnt() throws Exception {
        var contracts = contracts();
        var learnt = new CountDownLatch(1);
        contracts.onChange(learnt::countDown);
        var registrar = registrar(contracts);

        registrar.start();
        assertThat(learnt.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        registrar.stop();

        assertThat(callers).first().isEqualTo(Actor.service("api-service"));
        assertThat(told.getFirst().at("/contracts/0/id").asString()).isEqualTo("tasks");
        assertThat(contracts.all()).extracting(Contract::id).containsExactly("tasks", "mail");
    }

    @Test
    void aStartWithoutTheRegistryUsesTheLastKnownContracts() throws Exception {
        away.set(true);
        new LastKnownContracts(state, json).write(new RegisteredServices(List.of(mail())));
        var contracts = contracts();
        var registrar = registrar(contracts);

        registrar.start();
        registrar.stop();

        assertThat(contracts.all()).extracting(Contract::id).containsExactly("tasks", "mail");
    }

    @Test
    void aRegistryThatComesLaterIsToldThen() throws Exception {
        away.set(true);
        var contracts = contracts();
        var learnt = new CountDownLatch(1);
        contracts.onChange(learnt::countDown);
        var registrar = registrar(contracts);

        registrar.start();
        assertThat(learnt.getCount()).isEqualTo(1);
        away.set(false);

        assertThat(learnt.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        registrar.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (away.get()) {
            exchange.sendResponseHeaders(503, -1);
        } else if (exchange.getRequestMethod().equals("POST")) {
            var bearer = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            registryTokens.verify(bearer).ifPresent(callers::add);
            told.add(json.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] body = json.writeValueAsString(new RegisteredServices(List.of(mail())))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private ContractRegistrar registrar(Contracts contracts) {
        var environment = new MockEnvironment()
                .withProperty(
                        "REGISTRY_URL",
                        "http://localhost:" + registry.getAddress().getPort());
        var clients = new ServiceClients(
                new ServiceAddresses(new Settings(environment)),
                new ServiceTokens(SECRET, "api-service", Clock.systemUTC()),
                json);
        var self = new RegisteredService(
                "api-service", "http://localhost:8100", "/health/ready", contracts.ownDocuments());
        return new ContractRegistrar(self, contracts, clients, new LastKnownContracts(state, json));
    }

    private Contracts contracts() {
        return new Contracts(List.of(json.readTree("{\"id\": \"tasks\", \"version\": \"1.0.0\"}")));
    }

    private RegisteredService mail() {
        return new RegisteredService(
                "worker-service",
                "http://localhost:8103",
                "/health/ready",
                List.of(json.readTree("{\"id\": \"mail\", \"version\": \"1.0.0\"}")));
    }
}
