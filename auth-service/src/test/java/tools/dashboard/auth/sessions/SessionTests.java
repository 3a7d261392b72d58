package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class SessionTests {

    private static final String SESSION = "/auth/v1/session";

    private final AuthService auth;

    SessionTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void aSessionSaysWhoIsSignedIn() {
        Answer signedIn = signIn();

        Answer session = auth.get(SESSION, signedIn.at("/accessToken"));

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.at("/user/id")).isEqualTo(signedIn.at("/user/id"));
        assertThat(session.at("/csrfToken")).isNotEmpty().isNotEqualTo(signedIn.at("/csrfToken"));
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThat(auth.get(SESSION).status()).isEqualTo(401);
        assertThat(auth.get(SESSION, "nonsense").status()).isEqualTo(401);
    }

    @Test
    void theGatewayGetsATokenForACookie() {
        Answer signedIn = signIn();

        Answer resolved = auth.resolve(signedIn.sessionCookie());

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.at("/userId")).isEqualTo(signedIn.at("/user/id"));
        assertThat(auth.get(SESSION, resolved.at("/accessToken")).at("/sessionId"))
                .isEqualTo(resolved.at("/sessionId"));
    }

    @Test
    void theCopyAnswersAsPostgresDid() {
        String cookie = signIn().sessionCookie();
        Answer fromPostgres = auth.resolve(cookie);

        Answer fromCopy = auth.resolve(cookie);

        assertThat(fromCopy.at("/sessionId")).isEqualTo(fromPostgres.at("/sessionId"));
        assertThat(fromCopy.at("/userId")).isEqualTo(fromPostgres.at("/userId"));
    }

    @Test
    void anUnknownCookieIsNobodys() {
        assertThat(auth.resolve("A".repeat(43)).status()).isEqualTo(404);
        assertThat(auth.resolve("nonsense").status()).isEqualTo(404);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        Answer signedIn = signIn();
        String sessionId = auth.resolve(signedIn.sessionCookie()).at("/sessionId");

        Answer signedOut = auth.delete(SESSION, signedIn.at("/accessToken"));

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.headers().getFirst(HttpHeaders.SET_COOKIE)).contains("Max-Age=0");
        assertThat(auth.resolve(signedIn.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.get(SESSION, signedIn.at("/accessToken")).status()).isEqualTo(401);
        assertThat(auth.refresh(signedIn.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(live(sessionId, UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void oneSignOutLeavesTheOtherSessionsAlone() {
        String email = auth.verifiedAddress();
        Answer here = auth.signIn(email, AuthService.PASSWORD);
        Answer there = auth.signIn(email, AuthService.PASSWORD);

        auth.delete(SESSION, here.at("/accessToken"));

        String sessionId = auth.resolve(there.sessionCookie()).at("/sessionId");
        assertThat(live(sessionId)).containsExactly(sessionId);
    }

    @Test
    void servicesFindPeopleByTheirIds() {
        Answer signedIn = signIn();
        String id = signedIn.at("/user/id");

        Answer people = auth.internalGet("/internal/people?ids=" + id + "," + UUID.randomUUID());

        assertThat(people.json().at("/items").size()).isEqualTo(1);
        assertThat(people.at("/items/0/name")).isEqualTo("Ana Ruiz");
        assertThat(people.json().at("/items/0/emailVerified").asBoolean()).isTrue();
    }

    @Test
    void foreignIdsOfTheWrongShapeAreRefused() {
        assertThat(auth.internalGet("/internal/people?ids=7").status()).isEqualTo(400);
        assertThat(auth.internalGet("/internal/people").status()).isEqualTo(400);
        assertThat(auth.internalPost("/internal/sessions/check", Map.of("sessionIds", List.of("x")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsBetweenServicesIsClosedToPeople() {
        String token = signIn().at("/accessToken");

        assertThat(auth.get("/internal/people?ids=" + UUID.randomUUID(), token).status())
                .isEqualTo(401);
        assertThat(auth.post("/internal/sessions/resolve", "{\"sessionToken\":\"x\"}", MediaType.APPLICATION_JSON)
                        .status())
                .isEqualTo(401);
    }

    private Answer signIn() {
        return auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
    }

    private List<String> live(String... ids) {
        Answer checked = auth.internalPost("/internal/sessions/check", Map.of("sessionIds", List.of(ids)));
        return checked.json()
                .at("/live")
                .valueStream()
                .map(id -> id.asString(""))
                .toList();
    }
}
