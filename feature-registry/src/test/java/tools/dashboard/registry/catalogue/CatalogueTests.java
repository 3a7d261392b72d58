package tools.dashboard.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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
import tools.dashboard.testing.database.RowSecurityCheck;
import tools.dashboard.testing.stores.WithStores;
import tools.dashboard.testing.token.AccessTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "JWT_ALGORITHM=HS256",
            "JWT_SECRET_KEY=" + AccessTokens.KEY,
            "platform.contracts.register=false",
            "registry.health.every=100ms"
        })
@WithStores(Store.POSTGRES)
class CatalogueTests {

    private final RestClient http;
    private final PlatformSecret secret;
    private final JsonMapper json;
    private final DataSource dataSource;
    private final int port;

    CatalogueTests(
            @LocalServerPort int port,
            @Autowired PlatformSecret secret,
            @Autowired JsonMapper json,
            @Autowired DataSource dataSource) {
        this.port = port;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        this.secret = secret;
        this.json = json;
        this.dataSource = dataSource;
    }

    @Test
    void aRegisteredToolIsInTheCatalogueWithItsContractAndHealth() {
        assertThat(register("notes-service", "notes", "1.0.0", "Notes")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        eventually(() -> assertThat(
                        get("/registry/v1/tools/notes").at("/health/status").asString())
                .isEqualTo("UP"));
        var tool = get("/registry/v1/tools/notes");
        assertThat(tool.path("version").asString()).isEqualTo("1.0.0");
        assertThat(tool.path("service").asString()).isEqualTo("notes-service");
        assertThat(tool.at("/title/en").asString()).isEqualTo("Notes");
        assertThat(tool.at("/versions/0").asString()).isEqualTo("1.0.0");
        assertThat(tool.at("/contract/routes"))
                .extracting(route -> route.path("path").asString())
                .containsExactly("/api/v1/workspaces/{workspaceId}/notes");
    }

    @Test
    void theHighestVersionIsInForceAndTheOthersAreKept() {
        register("wiki-service", "wiki", "1.9.0", "Wiki");
        register("wiki-service", "wiki", "1.10.0", "Wiki");
        register("wiki-service", "wiki", "1.9.0", "Wiki");

        assertThat(get("/registry/v1/tools/wiki").path("version").asString()).isEqualTo("1.10.0");
        assertThat(get("/registry/v1/tools/wiki/contract?version=1.9.0")
                        .path("version")
                        .asString())
                .isEqualTo("1.9.0");
        assertThat(ask("/registry/v1/tools/wiki/contract?version=2.0.0")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aPublishedVersionIsNotChanged() {
        register("chat-service", "chat", "1.0.0", "Chat");

        var answer = register("chat-service", "chat", "1.0.0", "Another chat");

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:tools-dashboard:problem:contract-changed");
        assertThat(get("/registry/v1/tools/chat").at("/title/en").asString()).isEqualTo("Chat");
    }

    @Test
    void aToolBelongsToOneService() {
        register("first-service", "shared", "1.0.0", "Shared");

        var answer = register("second-service", "shared", "1.0.1", "Shared");

        assertThat(body(answer).path("type").asString())
                .isEqualTo("urn:tools-dashboard:problem:tool-of-another-service");
        assertThat(get("/registry/v1/tools/shared").path("version").asString()).isEqualTo("1.0.0");
    }

    @Test
    void aContractThatBreaksTheSchemaIsRefusedWithThePlace() {
        var answer = register("bad-service", "bad", "one", "Bad");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).at("/errors/0/message").asString()).contains("version");
        assertThat(ask("/registry/v1/tools/bad").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aServiceRegistersNothingButItself() {
        var answer = register("honest-service", "other-service", "forged", "1.0.0", "Forged");

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void servicesLearnOfEachOther() {
        register("files-service", "papers", "1.0.0", "Papers");

        var services = body(http.get()
                        .uri("/internal/contracts")
                        .headers(headers -> headers.setBearerAuth(serviceToken("api-service")))
                        .retrieve()
                        .toEntity(String.class))
                .path("services");

        assertThat(services)
                .filteredOn(service -> service.path("service").asString().equals("files-service"))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.path("address").asString()).isEqualTo("http://127.0.0.1:" + port);
                    assertThat(service.at("/contracts/0/routes").size()).isEqualTo(2);
                });
    }

    @Test
    void theListGoesOnWhereItEnded() {
        register("list-service", "zz-one", "1.0.0", "One");
        register("list2-service", "zz-two", "1.0.0", "Two");

        var first = get("/registry/v1/tools?limit=1");
        assertThat(first.path("items").size()).isEqualTo(1);
        var second = get(
                "/registry/v1/tools?limit=1&cursor=" + first.path("nextCursor").asString());
        assertThat(second.at("/items/0/id").asString())
                .isGreaterThan(first.at("/items/0/id").asString());
    }

    @Test
    void theCatalogueIsForPeopleWhoAreSignedInAndTheSchemaForAll() {
        assertThat(http.get()
                        .uri("/registry/v1/tools")
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.get()
                        .uri("/internal/contracts")
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(body(http.get()
                                .uri("/registry/schema/feature.json")
                                .retrieve()
                                .toEntity(String.class))
                        .path("$schema")
                        .asString())
                .contains("2020-12");
    }

    @Test
    void everyTableHasItsWall() {
        register("walled-service", "walled", "1.0.0", "Walled");

        RowSecurityCheck.verify(dataSource, "registry");
    }

    private ResponseEntity<String> register(String service, String tool, String version, String title) {
        return register(service, service, tool, version, title);
    }

    private ResponseEntity<String> register(String caller, String service, String tool, String version, String title) {
        var contract = """
                {"id": "%s", "version": "%s", "title": {"en": "%s", "es": "%s"}, "summary": {"en": "A tool.", "es": "Una."},
                 "routes": [
                   {"method": "GET", "path": "/api/v1/workspaces/{workspaceId}/notes", "authenticated": true},
                   {"method": "POST", "path": "/internal/notes", "internal": true}]}""".formatted(tool, version, title, title);
        var registration = json.writeValueAsString(Map.of(
                "service",
                service,
                "address",
                "http://127.0.0.1:" + port,
                "health",
                "/health/live",
                "contracts",
                List.of(json.readTree(contract))));
        return http.post()
                .uri("/internal/contracts")
                .headers(headers -> headers.setBearerAuth(serviceToken(caller)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(registration)
                .retrieve()
                .toEntity(String.class);
    }

    private String serviceToken(String caller) {
        return new ServiceTokens(secret, caller, Clock.systemUTC()).issue("feature-registry");
    }

    private ResponseEntity<String> ask(String path) {
        return http.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> headers.setBearerAuth(AccessTokens.ofSomebody()))
                .retrieve()
                .toEntity(String.class);
    }

    private JsonNode get(String path) {
        return body(ask(path));
    }

    private JsonNode body(ResponseEntity<String> answer) {
        var text = answer.getBody();
        return text == null ? json.missingNode() : json.readTree(text);
    }
}
