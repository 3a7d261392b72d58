package tools.dashboard.worker;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.dashboard.testing.token.AccessTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the worker of the tests over HTTP, and hands every answer back, refusals as well. */
public final class WorkerHttp {

    private final RestClient http;
    private final JsonMapper json;

    public WorkerHttp(int port, JsonMapper json) {
        this.json = json;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** What an administrator reads there. */
    public JsonNode get(String path) {
        var answer = ask(HttpMethod.GET, path, AccessTokens.ofAnAdministrator()).getBody();
        return answer == null ? json.missingNode() : json.readTree(answer);
    }

    /** The status of the answer. */
    public int status(HttpMethod method, String path, @Nullable String token) {
        return ask(method, path, token).getStatusCode().value();
    }

    /** @param token null for a request of nobody in particular */
    public ResponseEntity<String> ask(HttpMethod method, String path, @Nullable String token) {
        return ask(method, path, token, null);
    }

    /** @param body sent as JSON; null for none */
    public ResponseEntity<String> ask(HttpMethod method, String path, @Nullable String token, @Nullable Object body) {
        var request = http.method(method).uri(path);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }
}
