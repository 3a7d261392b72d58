package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.auth.fixture.MovableClock;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class SessionListTests {

    private static final String SESSIONS = "/auth/v1/sessions";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String NEWER_FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/18.1 Mobile/15E148 Safari/604.1";
    private static final String HOME = "203.0.113.9";

    private final AuthService auth;
    private final MovableClock clock;
    private final String email;
    private final Answer here;

    SessionListTests(AuthService auth, MovableClock clock) {
        this.auth = auth;
        this.clock = clock;
        email = auth.verifiedAddress();
        here = auth.signIn(email, FIREFOX, HOME);
    }

    @Test
    void eachSessionSaysWhatItIsAndWhereItCameFrom() {
        Answer phone = auth.signIn(email, IPHONE, "2001:db8::7");

        List<JsonNode> sessions = sessionsOf(here);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().at("/id").asString()).isEqualTo(sessionIn(phone));
        assertThat(sessions.getFirst().at("/browser").asString()).isEqualTo("Mobile Safari");
        assertThat(sessions.getFirst().at("/system").asString()).isEqualTo("iOS");
        assertThat(sessions.getFirst().at("/address").asString()).isEqualTo("2001:db8::7");
        assertThat(sessions.getFirst().at("/current").asBoolean()).isFalse();
        assertThat(sessions.getLast().at("/current").asBoolean()).isTrue();
    }

    @Test
    void aProgramThatSaysNothingOfItselfIsListedToo() {
        auth.signIn(email, "", HOME);

        assertThat(sessionsOf(here).getFirst().at("/browser").isNull()).isTrue();
    }

    @Test
    void aSessionThatIsUsedWasSeenThen() {
        Answer phone = auth.signIn(email, IPHONE, HOME);
        Instant later = clock.ahead(Duration.ofHours(3), () -> {
            auth.resolve(phone.sessionCookie());
            return clock.instant();
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Instant.parse(
                                sessionsOf(here).getFirst().at("/lastSeenAt").asString()))
                        .isBetween(later.minusSeconds(30), later.plusSeconds(30)));
    }

    @Test
    void oneOfThemIsSignedOutFromAnother() {
        Answer phone = auth.signIn(email, IPHONE, HOME);

        assertThat(auth.delete(SESSIONS + "/" + sessionIn(phone), here.at("/accessToken"))
                        .status())
                .isEqualTo(204);

        assertThat(auth.resolve(phone.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.refresh(phone.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(sessionsOf(here)).hasSize(1);
        assertThat(auth.delete(SESSIONS + "/" + sessionIn(phone), here.at("/accessToken"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allOthersAreSignedOutAtOnce() {
        Answer phone = auth.signIn(email, IPHONE, HOME);
        Answer program = auth.signIn(email, "curl/8.5.0", HOME);

        assertThat(auth.delete(SESSIONS, here.at("/accessToken")).status()).isEqualTo(204);

        assertThat(auth.resolve(phone.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.resolve(program.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.resolve(here.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.eventsOf("account:" + here.at("/user/id")).stream().filter("session.ended"::equals))
                .hasSize(2);
    }

    @Test
    void nobodySeesOrEndsTheSessionsOfAnother() {
        Answer stranger = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);

        assertThat(auth.delete(SESSIONS + "/" + sessionIn(here), stranger.at("/accessToken"))
                        .status())
                .isEqualTo(404);
        assertThat(sessionsOf(stranger)).hasSize(1);
        assertThat(auth.resolve(here.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.get(SESSIONS).status()).isEqualTo(401);
    }

    @Test
    void aLongListGoesOn() {
        auth.signIn(email, IPHONE, HOME);
        Answer first = auth.get(SESSIONS + "?limit=1", here.at("/accessToken"));

        Answer second =
                auth.get(SESSIONS + "?limit=1&cursor={cursor}", here.at("/accessToken"), first.at("/nextCursor"));

        assertThat(second.at("/items/0/id")).isEqualTo(sessionIn(here));
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void theOwnerIsToldOfANewDeviceAndOfNoneThatIsKnown() {
        assertThat(newDeviceMails()).isEmpty();

        auth.signIn(email, NEWER_FIREFOX, "198.51.100.1");
        assertThat(newDeviceMails()).isEmpty();
        auth.signIn(email, IPHONE, "198.51.100.1");

        assertThat(newDeviceMails()).hasSize(1);
        JsonNode data = newDeviceMails().getFirst().at("/data");
        assertThat(data.at("/browser").asString()).isEqualTo("Mobile Safari");
        assertThat(data.at("/address").asString()).isEqualTo("198.51.100.1");
        auth.signIn(email, IPHONE, HOME);
        assertThat(newDeviceMails()).hasSize(1);
    }

    private List<JsonNode> newDeviceMails() {
        return auth.mail().to(email).stream()
                .filter(mail -> mail.at("/template").asString("").equals("sessions/new-device"))
                .toList();
    }

    private List<JsonNode> sessionsOf(Answer signedIn) {
        return auth.get(SESSIONS, signedIn.at("/accessToken"))
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private String sessionIn(Answer signedIn) {
        return auth.get("/auth/v1/session", signedIn.at("/accessToken")).at("/sessionId");
    }
}
