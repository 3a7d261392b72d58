package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.RedisClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class RevocationTests {

    private final AuthService auth;
    private final String redis;

    RevocationTests(AuthService auth, @Value("${REDIS_URL}") String redis) {
        this.auth = auth;
        this.redis = redis;
    }

    @Test
    void whoeverBelievedInASessionHearsOfItsEnd() {
        List<Revocation> heard = new CopyOnWriteArrayList<>();
        Answer signedIn = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        String sessionId = auth.resolve(signedIn.sessionCookie()).at("/sessionId");
        try (var client = RedisClient.create(redis);
                var feed = new RevocationFeed(client, "auth:revocations", new JsonMapper())) {
            feed.onRevocation(heard::add);
            eventually(() -> assertThat(feed.trusted()).isTrue());

            auth.delete("/auth/v1/session", signedIn.at("/accessToken"));

            eventually(() -> assertThat(heard)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("traceId")
                    .contains(Revocation.ofSession(
                            UUID.fromString(signedIn.at("/user/id")), UUID.fromString(sessionId))));
        }
    }
}
