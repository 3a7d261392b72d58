package tools.dashboard.platform.idempotency;

import java.util.Map;

/** An answer as it is given again. */
record RecordedAnswer(int status, Map<String, String> headers, byte[] body) {
    RecordedAnswer {
        headers = Map.copyOf(headers);
    }
}
