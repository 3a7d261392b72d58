package tools.dashboard.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.testing.stores.WithStores;

@SpringBootTest(
        classes = ThingsService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=things-service",
            "platform.database.schema=things",
            "platform.database.migrations=classpath*:idempotency/db/*.sql"
        })
@WithStores(Store.POSTGRES)
class IdempotencyTests {

    private static final String MAKE = "{\"title\":\"a\",\"then\":\"\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();
    private final UUID ada = UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ServiceIdentity identity;

    @Autowired
    ForgetOldKeys forgetting;

    @BeforeEach
    void beginWithNothing() {
        asSystem("delete from things");
        asSystem("delete from idempotency_keys");
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnsweredTheSame() throws Exception {
        var first = post(ada, key, "/things", MAKE);
        var second = post(ada, key, "/things", MAKE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(things()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT", "DELETE"})
    void everyMethodThatChangesSomethingTakesAKey(String method) throws Exception {
        var first = client.send(changing(method), BodyHandlers.ofString());
        var second = client.send(changing(method), BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherBodyOrPathIsRefused() throws Exception {
        post(ada, key, "/things", MAKE);

        assertThat(post(ada, key, "/things", "{\"title\":\"b\",\"then\":\"\"}").statusCode())
                .isEqualTo(422);
        assertThat(post(ada, key, "/things?x=1", MAKE).statusCode()).isEqualTo(422);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsActor() throws Exception {
        post(ada, key, "/things", MAKE);

        assertThat(post(UUID.randomUUID(), key, "/things", MAKE).headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedOrFailsIsUndoneAndMayBeTriedAgain() throws Exception {
        var refused = post(ada, key, "/things", "{\"title\":\"a\",\"then\":\"refuse\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(post(ada, key, "/things", "{\"title\":\"a\",\"then\":\"fail\"}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(things()).isZero();

        assertThat(post(ada, key, "/things", MAKE).statusCode()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void manyAtOnceMakeOne() throws Exception {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int each = 0; each < 8; each++) {
            answers.add(client.sendAsync(request(ada, key, "/things", MAKE).build(), BodyHandlers.ofString()));
        }
        var bodies = answers.stream().map(answer -> answer.join().body()).distinct();

        assertThat(bodies).hasSize(1);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void anUploadIsTheSameWhateverItsBoundary() throws Exception {
        var first = upload("one", "content");
        var again = upload("two", "content");
        var other = upload("three", "different");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void answersOfPublicRoutesAreNotKept() throws Exception {
        post(ada, key, "/things/public", MAKE);
        post(ada, key, "/things/public", MAKE);

        assertThat(things()).isEqualTo(2);
        assertThat(asSystem("delete from idempotency_keys")).isZero();
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        assertThat(post(ada, "a b", "/things", MAKE).statusCode()).isEqualTo(400);
        assertThat(post(ada, "a".repeat(256), "/things", MAKE).statusCode()).isEqualTo(400);
        assertThat(things()).isZero();
    }

    @Test
    void keysAreForgottenAfterADay() throws Exception {
        post(ada, key, "/things", MAKE);
        CurrentActor.run(
                Actor.user(ada, null, Set.of(), Set.of()),
                () -> update("update idempotency_keys set at = now() - interval '25 hours'"));
        forgetting.run();

        assertThat(asSystem("delete from idempotency_keys")).isZero();
        assertThat(post(ada, key, "/things", MAKE).headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
    }

    private HttpResponse<String> upload(String boundary, String content) throws Exception {
        var body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, content, boundary);
        return client.send(
                request(ada, key, "/things/upload", body)
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest changing(String method) throws Exception {
        return request(ada, key, "/things/change", "")
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private HttpResponse<String> post(UUID person, String key, String path, String body) throws Exception {
        return client.send(request(person, key, path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(UUID person, String key, String path, String body) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + ThingsService.token(
                                        person, identity.publicBaseUrl().toString()))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, UTF_8));
    }

    private long things() throws Exception {
        return CurrentActor.call(
                Actor.system("test"),
                () -> jdbc.sql("select count(*) from things").query(Long.class).single());
    }

    private int asSystem(String statement) {
        try {
            return CurrentActor.call(Actor.system("test"), () -> update(statement));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int update(String statement) {
        Integer rows = new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(statement).update());
        return rows == null ? 0 : rows;
    }
}
