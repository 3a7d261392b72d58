package tools.dashboard.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.token.PlatformSecret;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.testing.stores.WithStores;
import tools.dashboard.testing.token.AccessTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who run the platform see of it, and where everybody finds the tools. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "JWT_ALGORITHM=HS256",
            "JWT_SECRET_KEY=" + AccessTokens.KEY,
            "platform.contracts.register=false",
            "registry.health.every=100ms"
        })
@WithStores(Store.POSTGRES)
class AdministrationTests {

    private static final String UP =
            "{\"status\": \"UP\", \"dependencies\": {\"postgres\": {\"status\": \"UP\", \"required\": true}}}";
    private static final String DEGRADED =
            "{\"status\": \"DEGRADED\", \"dependencies\": {\"redis\": {\"status\": \"DOWN\", \"required\": false}}}";

    private final RestClient http;
    private final PlatformSecret secret;
    private final JsonMapper json;
    private final HttpServer service;
    private volatile String health = UP;
    private volatile int status = 200;

    AdministrationTests(@LocalServerPort int port, @Autowired PlatformSecret secret, @Autowired JsonMapper json)
            throws IOException {
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        this.secret = secret;
        this.json = json;
        this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startAService() {
        service.createContext("/health/ready", exchange -> {
            byte[] body = health.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stopIt() {
        service.stop(0);
    }

    @Test
    void anAdministratorSeesHowAServiceIsAndSinceWhen() {
        register("plans-service", "plans", "/app/plans", 30);

        eventually(() ->
                assertThat(service("plans-service").path("status").asString()).isEqualTo("UP"));
        var up = service("plans-service");
        assertThat(up.path("version").asString()).isEqualTo("1.2.3");
        assertThat(up.at("/tools/0").asString()).isEqualTo("plans");
        assertThat(up.at("/dependencies/0/name").asString()).isEqualTo("postgres");
        assertThat(up.at("/dependencies/0/status").asString()).isEqualTo("UP");
        assertThat(up.at("/dependencies/0/required").asBoolean()).isTrue();

        health = DEGRADED;
        eventually(() ->
                assertThat(service("plans-service").path("status").asString()).isEqualTo("DEGRADED"));
        var degraded = service("plans-service");
        assertThat(degraded.at("/dependencies/0/name").asString()).isEqualTo("redis");
        assertThat(degraded.at("/dependencies/0/status").asString()).isEqualTo("DOWN");
        assertThat(degraded.path("since").asString())
                .isGreaterThan(up.path("since").asString());
    }

    @Test
    void theMenuLeavesOutToolsWhoseServiceIsDown() {
        register("menu-service", "menued", "/app/menued", 31);
        eventually(() -> assertThat(menu(AccessTokens.ofSomebody()))
                .anySatisfy(entry -> assertThat(entry.path("id").asString()).isEqualTo("menued")));
        var entry = entryOf("menued");
        assertThat(entry.path("path").asString()).isEqualTo("/app/menued");
        assertThat(entry.at("/title/es").asString()).isEqualTo("menued");
        assertThat(entry.path("order").asInt()).isEqualTo(31);
        assertThat(entry.path("icon").isNull()).isTrue();

        status = 503;
        eventually(() -> assertThat(menu(AccessTokens.ofSomebody()))
                .noneSatisfy(left -> assertThat(left.path("id").asString()).isEqualTo("menued")));
    }

    @Test
    void whatLeadsToAdministrationIsInAnAdministratorsMenuOnly() {
        register("secret-service", "secrets", "/admin/secrets", 32);

        assertThat(ids(menu(AccessTokens.ofSomebody()))).doesNotContain("secrets");
        assertThat(ids(menu(AccessTokens.ofAnAdministrator()))).contains("secrets");
    }

    @Test
    void nobodyElseSeesTheServices() {
        assertThat(ask("/registry/v1/services", AccessTokens.ofSomebody())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(http.get()
                        .uri("/registry/v1/services")
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.get()
                        .uri("/registry/v1/menu")
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private JsonNode service(String name) {
        return body(ask("/registry/v1/services?limit=100", AccessTokens.ofAnAdministrator()))
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode menu(String token) {
        return body(ask("/registry/v1/menu", token)).path("items");
    }

    private JsonNode entryOf(String tool) {
        return menu(AccessTokens.ofSomebody())
                .valueStream()
                .filter(item -> item.path("id").asString().equals(tool))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private void register(String name, String tool, String path, int order) {
        var contract = """
                {"id": "%1$s", "version": "1.0.0", "title": {"en": "%1$s", "es": "%1$s"},
                 "summary": {"en": "A tool.", "es": "Una."},
                 "menu": {"title": {"en": "%1$s", "es": "%1$s"}, "path": "%2$s", "order": %3$d}}""".formatted(tool, path, order);
        var registration = json.writeValueAsString(Map.of(
                "service",
                name,
                "address",
                "http://127.0.0.1:" + service.getAddress().getPort(),
                "health",
                "/health/ready",
                "version",
                "1.2.3",
                "contracts",
                List.of(json.readTree(contract))));
        var answer = http.post()
                .uri("/internal/contracts")
                .headers(headers -> headers.setBearerAuth(
                        new ServiceTokens(secret, name, Clock.systemUTC()).issue("feature-registry")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(registration)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(204);
    }

    private ResponseEntity<String> ask(String path, String token) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private JsonNode body(ResponseEntity<String> answer) {
        var text = answer.getBody();
        return text == null ? json.missingNode() : json.readTree(text);
    }
}
