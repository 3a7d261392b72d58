package tools.dashboard.api.audit.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;

/** Notes as the gateway hands them in. */
final class Notes {

    private Notes() {}

    /** @param n tells notes of one batch apart */
    static String note(UUID id, String actorId, int n) {
        return """
                {"id": "%s", "action": "request.refused", "actor": {"kind": "user", "id": "%s"},
                 "traceId": "0af7651916cd43dd8448eb211c80319c", "at": "2026-11-26T06:00:00Z",
                 "data": {"status": 403, "n": %d}, "address": "192.0.2.%3$d", "agent": "a program"}""".formatted(id, actorId, n);
    }

    static Answer take(ApiClient api, List<String> notes) {
        return Answer.to(api.asService()
                .post()
                .uri("/internal/audit")
                .body("{\"items\": [%s]}".formatted(String.join(", ", notes))));
    }

    static void take(ApiClient api, String actorId, int count) {
        var notes = IntStream.range(0, count)
                .mapToObj(n -> note(UUID.randomUUID(), actorId, n))
                .collect(Collectors.toList());
        if (take(api, notes).status() != 204) {
            throw new AssertionError("the notes were not taken");
        }
    }
}
