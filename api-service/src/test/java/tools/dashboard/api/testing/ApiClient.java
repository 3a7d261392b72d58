package tools.dashboard.api.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.platform.token.ServiceTokens;

/** Speaks to the running service as somebody. */
public final class ApiClient {
    private final Environment environment;
    private final ServiceTokens tokens;

    public ApiClient(Environment environment, ServiceTokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
    }

    public RestTestClient as(Somebody somebody) {
        return bearing(somebody.accessToken());
    }

    /** As another service of the platform. */
    public RestTestClient asService() {
        return bearing(tokens.issue("api-service"));
    }

    public RestTestClient anonymous() {
        return builder().build();
    }

    /** Makes a workspace and answers its id. */
    public UUID workspaceOf(Somebody founder, String name) {
        return created(as(founder).post().uri("/api/v1/workspaces").body("{\"name\": \"%s\"}".formatted(name)));
    }

    /** Posts and answers the id of what was made. */
    public static UUID created(RestTestClient.RequestHeadersSpec<?> post) {
        var response = post.exchange();
        response.expectStatus().isCreated();
        return body(response, Made.class).id();
    }

    /** Sends, expects 200 and answers the body. */
    public static <T> T body(RestTestClient.RequestHeadersSpec<?> request, Class<T> type) {
        var response = request.exchange();
        response.expectStatus().isOk();
        return body(response, type);
    }

    public static <T> T body(RestTestClient.ResponseSpec response, Class<T> type) {
        T body = response.expectBody(type).returnResult().getResponseBody();
        if (body == null) {
            throw new AssertionError("an answer without a body");
        }
        return body;
    }

    private RestTestClient bearing(String token) {
        return builder()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private RestTestClient.Builder<?> builder() {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .defaultHeaders(headers -> {
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
                });
    }

    private record Made(UUID id) {}
}
