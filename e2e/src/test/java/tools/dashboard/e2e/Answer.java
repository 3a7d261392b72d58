package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer, with the few questions that a journey asks of it. */
public record Answer(int status, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response);
    }

    public Answer expect(int expected) {
        assertThat(status)
                .describedAs(() -> response.request().method() + " " + response.uri() + "\n" + text())
                .isEqualTo(expected);
        return this;
    }

    /** Expects a problem document of this status whose type ends with this slug. */
    Answer expectProblem(int expected, String slug) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("type").asString()).isEqualTo("urn:tools-dashboard:problem:" + slug);
        assertThat(json().path("detail").asString()).isNotBlank();
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public String at(String field) {
        JsonNode value = json().path(field);
        assertThat(value.isMissingNode())
                .describedAs(() -> field + " in " + text())
                .isFalse();
        return value.asString();
    }

    public List<JsonNode> items() {
        return json().path("items").valueStream().toList();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
