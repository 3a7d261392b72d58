package tools.dashboard.platform.audit;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The trail, which api-service keeps. */
final class RemoteTrail implements AuditSink {

    private final RestClient api;

    RemoteTrail(RestClient api) {
        this.api = api;
    }

    @Override
    public void take(List<AuditNote> notes) {
        try {
            api.post()
                    .uri("/internal/audit")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Batch(notes))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.BAD_REQUEST) {
                throw new UnacceptableNotesException(refused);
            }
            throw refused;
        }
    }

    private record Batch(List<AuditNote> items) {}
}
