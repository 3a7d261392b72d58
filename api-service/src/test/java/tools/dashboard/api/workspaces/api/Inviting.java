package tools.dashboard.api.workspaces.api;

import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.SentMail;
import tools.dashboard.api.testing.Somebody;

/** Sends invitations and follows their links. */
final class Inviting {
    static final String INVITATIONS = "/api/v1/workspaces/{w}/invitations";

    private final ApiClient api;
    private final SentMail mail;

    Inviting(ApiClient api, SentMail mail) {
        this.api = api;
        this.mail = mail;
    }

    UUID send(Somebody inviter, UUID workspace, String email, String role) {
        return ApiClient.created(request(inviter, workspace, email, role));
    }

    UUID sendWithKey(Somebody inviter, UUID workspace, String email, String key) {
        return ApiClient.created(request(inviter, workspace, email, "member").header("Idempotency-Key", key));
    }

    RestTestClient.ResponseSpec post(Somebody inviter, UUID workspace, String email, String role) {
        return request(inviter, workspace, email, role).exchange();
    }

    RestTestClient.ResponseSpec accept(Somebody somebody) {
        return accept(somebody, mail.tokenTo(somebody.email()));
    }

    RestTestClient.ResponseSpec accept(Somebody somebody, String token) {
        return api.as(somebody)
                .post()
                .uri("/api/v1/invitations/accept")
                .body("{\"token\": \"%s\"}".formatted(token))
                .exchange();
    }

    private RestTestClient.RequestHeadersSpec<?> request(Somebody inviter, UUID workspace, String email, String role) {
        return api.as(inviter)
                .post()
                .uri(INVITATIONS, workspace)
                .body("{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role));
    }
}
