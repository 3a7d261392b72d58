package tools.dashboard.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTests {
    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, REGISTRY AUTH API WORKER",
        "CASSANDRA_CONTACT_POINTS, API",
        "S3_SECRET_KEY, API",
        "SMTP_PASSWORD, WORKER",
        "KEY_ENCRYPTION_KEY, AUTH",
        "REDIS_URL, REGISTRY AUTH API WORKER WEBSOCKET GATEWAY",
        "PLATFORM_SECRET, REGISTRY AUTH API WORKER WEBSOCKET GATEWAY"
    })
    void aStoreOrAKeyIsToldToThoseWhoNeedIt(String variable, String services) {
        assertThat(Arrays.stream(Service.values())
                        .filter(service -> service.isTold(variable))
                        .map(Service::name))
                .containsExactly(services.split(" "));
    }
}
