package tools.dashboard.websocket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.dashboard.websocket.protocol.ErrorCode;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.testing.LiveStage;

class PublishedProtocolTests {

    private final RestClient http =
            RestClient.create("http://127.0.0.1:" + LiveStage.node().port());

    @Test
    void theDescriptionIsServed() {
        assertThat(description()).startsWith("asyncapi: 3.0.0");
    }

    @Test
    void itNamesEveryErrorCode() {
        assertThat(description())
                .contains(Arrays.stream(ErrorCode.values())
                        .map(code -> "- " + code.text() + "\n")
                        .toList());
    }

    @Test
    void itNamesEveryReasonToClose() {
        List<String> reasons =
                Arrays.stream(CloseReason.values()).map(CloseReason::text).toList();
        assertThat(description()).contains(reasons);
    }

    @Test
    void healthNamesRedis() {
        assertThat(get("/health/ready")).contains("\"redis\"");
    }

    @Test
    void metricsTellConnections() {
        assertThat(get("/actuator/prometheus"))
                .contains("websocket_connections", "websocket_subscriptions", "websocket_delivered_total");
    }

    private String description() {
        return get("/ws/asyncapi.yaml");
    }

    private String get(String path) {
        return String.valueOf(http.get().uri(path).retrieve().body(String.class));
    }
}
