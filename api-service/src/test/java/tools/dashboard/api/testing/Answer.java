package tools.dashboard.api.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Answer to(RestTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().expectBody(byte[].class).returnResult();
        byte[] body = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), body == null ? new byte[0] : body);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public UUID id() {
        return UUID.fromString(json().path("id").asString());
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** The values of a field of all items of a page. */
    public List<String> items(String field) {
        return json().path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    public @Nullable String nextCursor() {
        return json().path("nextCursor").isNull()
                ? null
                : json().path("nextCursor").asString();
    }

    /** The end of the problem's type. */
    public String problem() {
        return json().path("type").asString().replaceFirst(".*:", "");
    }

    /** The fields that a problem complains of. */
    public List<String> errors() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
