package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.testing.stores.TestStores;

/** Losing Redis loses no session and revives none. */
@AuthServiceTest
@DirtiesContext
class RedisAwayTests {

    private static final URI REDIS = URI.create(TestStores.of(Store.REDIS).get("REDIS_URL"));
    private static final CuttableProxy NETWORK = new CuttableProxy(REDIS.getHost(), REDIS.getPort());

    private final AuthService auth;

    RedisAwayTests(AuthService auth) {
        this.auth = auth;
    }

    @DynamicPropertySource
    static void throughTheProxy(DynamicPropertyRegistry properties) {
        String credentials = REDIS.getUserInfo() == null ? "" : REDIS.getUserInfo() + "@";
        properties.add(
                "REDIS_URL", () -> "redis://%s127.0.0.1:%d%s".formatted(credentials, NETWORK.port(), REDIS.getPath()));
    }

    @AfterEach
    void heal() {
        NETWORK.heal();
    }

    @AfterAll
    static void close() {
        NETWORK.close();
    }

    @Test
    void peopleSignInAndAreRecognisedWithoutRedis() {
        String email = auth.verifiedAddress();
        NETWORK.cut();

        Answer signedIn = auth.signIn(email, AuthService.PASSWORD);

        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(auth.resolve(signedIn.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.refresh(signedIn.at("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aSilentRedisHoldsNobodyUp() {
        Answer signedIn = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        NETWORK.freeze();

        assertThat(auth.resolve(signedIn.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.resolve(signedIn.sessionCookie()).status()).isEqualTo(200);
    }

    @Test
    void aSessionThatEndedWhileRedisWasAwayStaysEnded() {
        Answer signedIn = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        String cookie = signedIn.sessionCookie();
        assertThat(auth.resolve(cookie).status()).isEqualTo(200);
        NETWORK.cut();

        auth.delete("/auth/v1/session", signedIn.at("/accessToken"));

        assertThat(auth.resolve(cookie).status()).isEqualTo(404);
        NETWORK.heal();
        eventually(() -> assertThat(auth.resolve(cookie).status()).isEqualTo(404));
    }
}
