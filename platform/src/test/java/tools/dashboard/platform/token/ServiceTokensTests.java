package tools.dashboard.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.actor.Actor;

class ServiceTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final PlatformSecret SECRET = new PlatformSecret("a-secret-that-is-long-enough-for-tests");

    @Test
    void theCalledServiceLearnsWhoCalls() {
        var token = at("api-service", NOW).issue("auth-service");

        assertThat(at("auth-service", NOW).verify(token)).hasValue(Actor.service("api-service"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        var token = at("api-service", NOW).issue("auth-service");

        assertThat(at("worker-service", NOW).verify(token)).isEmpty();
    }

    @Test
    void aTokenIsRefusedAfterAMinuteAndAFewSeconds() {
        var token = at("api-service", NOW).issue("auth-service");

        assertThat(at("auth-service", NOW.plusSeconds(70)).verify(token)).isEmpty();
    }

    @Test
    void aTokenIsUsedAgainWhileItHasThirtySecondsLeft() {
        var clock = new Clock[] {Clock.fixed(NOW, ZoneOffset.UTC)};
        var tokens = new ServiceTokens(SECRET, "api-service", new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock[0].instant();
            }
        });
        var first = tokens.issue("auth-service");
        clock[0] = Clock.fixed(NOW.plusSeconds(29), ZoneOffset.UTC);
        assertThat(tokens.issue("auth-service")).isEqualTo(first);
        clock[0] = Clock.fixed(NOW.plusSeconds(31), ZoneOffset.UTC);
        assertThat(tokens.issue("auth-service")).isNotEqualTo(first);
    }

    @Test
    void aPurposeTokenIsNoServiceToken() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var token = new PurposeTokens(SECRET, "api-service", clock)
                .issue(new Purpose("auth-service"), "ada", Map.of(), Duration.ofSeconds(60));

        assertThat(at("auth-service", NOW).verify(token)).isEmpty();
    }

    private static ServiceTokens at(String service, Instant now) {
        return new ServiceTokens(SECRET, service, Clock.fixed(now, ZoneOffset.UTC));
    }
}
