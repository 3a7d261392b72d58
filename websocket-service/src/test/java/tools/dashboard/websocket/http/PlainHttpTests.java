package tools.dashboard.websocket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.dashboard.websocket.testing.LiveStage;

class PlainHttpTests {

    private final RestClient http =
            RestClient.create("http://127.0.0.1:" + LiveStage.node().port());

    @Test
    void theDescriptionOfTheProtocolIsServed() {
        assertThat(get("/ws/asyncapi.yaml")).startsWith("asyncapi: 3.0.0");
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

    private String get(String path) {
        return String.valueOf(http.get().uri(path).retrieve().body(String.class));
    }
}
