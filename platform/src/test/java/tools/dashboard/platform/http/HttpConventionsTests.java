package tools.dashboard.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.dashboard.platform.token.PlatformSecret;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=probe-service",
            "PUBLIC_BASE_URL=" + Tokens.ISSUER,
            "PLATFORM_SECRET=" + HttpConventionsTests.SECRET,
            "REDIS_URL=redis://localhost:1/0",
            "API_URL=http://localhost:1",
            "platform.contracts.register=false",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
class HttpConventionsTests {

    static final String SECRET = "a-secret-that-is-long-enough-for-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    ServiceTokens ownTokens;

    @Test
    void aPublicRouteTakesAnybodyEvenWithAnExpiredToken() throws Exception {
        var expired = Tokens.signed(Tokens.claims()
                .issueTime(Date.from(Instant.now().minusSeconds(900)))
                .expirationTime(Date.from(Instant.now().minusSeconds(60))));

        assertThat(body(get("/probe/open", null)).path("kind").asString()).isEqualTo("ANONYMOUS");
        assertThat(body(get("/probe/open", expired)).path("kind").asString()).isEqualTo("ANONYMOUS");
        assertThat(body(get("/probe/open", Tokens.valid())).path("kind").asString())
                .isEqualTo("USER");
    }

    @Test
    void anAuthenticatedRouteNamesTheActorOfItsToken() throws Exception {
        assertThat(body(get("/probe/me", Tokens.valid())).path("id").asString()).isEqualTo(Tokens.PERSON.toString());
    }

    @Test
    void anAuthenticatedRouteRefusesWhoBringsNoTokenOrAStrangersOrAServices() throws Exception {
        for (String token : Arrays.asList(null, "nonsense", Tokens.byStranger(), ownTokens.issue("probe-service"))) {
            var answer = get("/probe/me", token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(body(answer).path("type").asString()).isEqualTo("urn:tools-dashboard:problem:unauthenticated");
        }
    }

    @Test
    void whatNoContractDeclaresIsNotThere() throws Exception {
        assertThat(get("/probe/undeclared", Tokens.valid()).statusCode()).isEqualTo(404);
        assertThat(get("/error", null).statusCode()).isEqualTo(404);
        assertThat(get("/actuator/env", null).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherMethodIsRefusedWithTheOnesThatExist() throws Exception {
        var answer = send(request("/probe/me", Tokens.valid()).DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void anInternalRouteTakesServiceTokensForThisServiceOnly() throws Exception {
        var caller = new ServiceTokens(new PlatformSecret(SECRET), "api-service", Clock.systemUTC());

        assertThat(body(get("/internal/probe", caller.issue("probe-service")))
                        .path("service")
                        .asString())
                .isEqualTo("api-service");
        assertThat(get("/internal/probe", caller.issue("auth-service")).statusCode())
                .isEqualTo(401);
        assertThat(get("/internal/probe", Tokens.valid()).statusCode()).isEqualTo(401);
        assertThat(get("/internal/probe", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\",\"unknown\":1}|unknown",
                "{\"title\":1}|title",
                "{\"title\":\"a\",\"priority\":\"1\"}|priority",
                "{\"title\":\"a\",\"priority\":1.5}|priority",
                "{\"title\":\"a\",\"lines\":\"b\"}|lines",
                "{\"title\":\" \"}|title",
                "{\"title\":\"longer than twenty characters\"}|title",
                "{\"title\":\"a\",\"lines\":[{\"text\":\"\"}]}|lines[0].text"
            })
    void aBodyThatIsNotOfTheFormIsRefusedWithTheField(String example) throws Exception {
        var parts = example.split("\\|");
        var answer = post("/probe/notes", parts[0], "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(answer).path("errors").path(0).path("field").asString()).isEqualTo(parts[1]);
        assertThat(answer.body()).doesNotContain("tools.dashboard.platform", "jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "", "[]", "{\"title\":\"a\",\"title\":\"b\"}", "{\"title\":\"a\"} x"})
    void aBodyThatIsNotJsonIsRefused(String body) throws Exception {
        var answer = post("/probe/notes", body, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:tools-dashboard:problem:invalid-request");
    }

    @Test
    void jsonAsPlainTextIsRefused() throws Exception {
        assertThat(post("/probe/notes", "{\"title\":\"a\"}", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void nestingBeyondFiftyIsRefused() throws Exception {
        var deep = "{\"title\":" + "[".repeat(60) + "]".repeat(60) + "}";

        assertThat(post("/probe/notes", deep, "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() throws Exception {
        var large = "{\"title\":\"" + "a".repeat(1024 * 1024) + "\"}";
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)));

        assertThat(post("/probe/notes", large, "application/json").statusCode()).isEqualTo(413);
        assertThat(send(request("/probe/notes", Tokens.valid())
                                .header("Content-Type", "application/json")
                                .POST(chunked))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFileOfTenMegabytesIsTakenAndOneByteMoreIsRefused() throws Exception {
        assertThat(upload(10 * 1024 * 1024).statusCode()).isEqualTo(200);
        assertThat(upload(10 * 1024 * 1024 + 1).statusCode()).isEqualTo(413);
        assertThat(upload(12 * 1024 * 1024).statusCode()).isEqualTo(413);
    }

    @Test
    void aPathThatCannotNameAnythingIsNotFound() throws Exception {
        assertThat(get("/probe/notes/not-a-uuid", Tokens.valid()).statusCode()).isEqualTo(404);
        assertThat(get("/probe/notes/" + UUID.randomUUID(), Tokens.valid()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "cursor=!!!"})
    void aPageOutOfRangeIsRefused(String query) throws Exception {
        assertThat(get("/probe/notes?" + query, Tokens.valid()).statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultTellsNothingButTheRequestId() throws Exception {
        var answer = send(request("/probe/fault", null).header("X-Request-Id", "request-0001"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(body(answer).path("requestId").asString()).isEqualTo("request-0001");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("request-0001");
        assertThat(answer.body()).doesNotContain("jdbc", "IllegalState");
    }

    @Test
    void aMalformedRequestIdIsReplaced() throws Exception {
        var answer = send(request("/probe/open", null).header("X-Request-Id", "a b"));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void healthNamesWhatIsDownAndStaysReadyWithoutRedis() throws Exception {
        var ready = get("/health/ready", null);

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(body(ready).path("status").asString()).isEqualTo("DEGRADED");
        assertThat(body(ready).at("/dependencies/redis/status").asString()).isEqualTo("DOWN");
        assertThat(body(get("/health/live", null)).path("status").asString()).isEqualTo("UP");
    }

    @Test
    void openApiDescribesDeclaredRoutesAndPages() throws Exception {
        var document = body(get("/v3/api-docs", null));

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").has("/probe/me")).isTrue();
        assertThat(document.path("paths").has("/internal/probe")).isFalse();
        assertThat(document.at("/paths/~1probe~1notes/get/parameters").findValuesAsString("name"))
                .containsExactly("limit", "cursor");
        assertThat(document.at("/paths/~1probe~1notes/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(document.at("/paths/~1probe~1me/get/security/0").has("bearer"))
                .isTrue();
        assertThat(document.at("/paths/~1probe~1open/get/security").isEmpty()).isTrue();
    }

    private HttpResponse<String> upload(int size) throws Exception {
        var start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";
        BodyPublisher body = BodyPublishers.ofByteArrays(
                List.of(start.getBytes(UTF_8), new byte[size], "\r\n--x--\r\n".getBytes(UTF_8)));
        return send(request("/probe/files", Tokens.valid())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body));
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return send(request(path, token));
    }

    private HttpResponse<String> post(String path, String body, String type) throws Exception {
        return send(request(path, Tokens.valid()).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
