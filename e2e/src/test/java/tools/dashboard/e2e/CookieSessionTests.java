package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser's session through the gateway: its cookie, the proof of origin that goes with it, and its end. */
class CookieSessionTests {

    private static final String WORKSPACES = "/api/v1/workspaces";
    private static final String FOREIGN = "https://evil.example";
    /** What design and docs/decisions/0003 promise of a right that was taken away. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static Person person;

    /** The name of the workspace that {@link #create} asks for in this test. */
    private final String workspace = "Frequencies " + UUID.randomUUID();

    private Browser browser;

    @BeforeAll
    static void signUp() {
        person = Person.signedUp("Hedy");
    }

    @BeforeEach
    void openBrowser() {
        browser = Browser.of(person);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String[] cookie = browser.setCookie().split("; ");

        assertThat(cookie[0]).matches("td_session=[\\w-]{32,}");
        assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax").noneMatch(part -> part.startsWith("Domain"));
    }

    @Test
    void theCookieAloneIsEnoughToRead() {
        Answer session = browser.get("/auth/v1/session").expect(200);

        assertThat(session.json().path("user").path("id").asString()).isEqualTo(person.id());
        assertThat(session.header("Cache-Control")).contains("no-store");
        browser.get(WORKSPACES).expect(200);
    }

    static Stream<Map<String, String>> insufficientProofs() {
        return Stream.of(
                Map.of(),
                Map.of("X-CSRF-Token", ""),
                Map.of("X-CSRF-Token", "A".repeat(43)),
                Map.of("X-CSRF-Token", "A".repeat(86)),
                Map.of("Origin", Browser.ownOrigin()));
    }

    @ParameterizedTest
    @MethodSource("insufficientProofs")
    void aChangeWithoutTheRightProofIsRefusedAndNotMade(Map<String, String> headers) {
        Answer refused = create(headers).expectProblem(403, "csrf");

        assertThat(refused.at("detail")).contains("X-CSRF-Token", "GET /auth/v1/session");
        assertNothingWasMade();
    }

    @Test
    void theProofOfAnotherSessionOfTheSamePersonIsNone() {
        create(Browser.of(person).proof()).expectProblem(403, "csrf");

        assertNothingWasMade();
    }

    @Test
    void theSessionsOwnProofLetsAChangeThroughFromTheOwnPagesAndFromPrograms() {
        create(browser.proof()).expect(201);
        Answer fromAPage =
                create(and(browser.proof(), "Origin", Browser.ownOrigin())).expect(201);

        assertThat(fromAPage.header("Access-Control-Allow-Origin")).isEqualTo(Browser.ownOrigin());
    }

    @Test
    void eachAnswerHasAProofOfItsOwnAndEachIsGood() {
        String other = browser.get("/auth/v1/session").expect(200).at("csrfToken");

        assertThat(other).isNotEqualTo(browser.csrfToken());
        create(Map.of("X-CSRF-Token", other)).expect(201);
        create(browser.proof()).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN, "null"})
    void aForeignOriginChangesNothingWithTheRightProofEither(String origin) {
        create(and(browser.proof(), "Origin", origin)).expectProblem(403, "foreign-origin");

        assertNothingWasMade();
    }

    @Test
    void aForeignOriginIsGivenNoLeaveToReadAnAnswer() {
        Answer answer = browser.get(WORKSPACES, Map.of("Origin", FOREIGN)).expect(200);

        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void aForeignOriginSignsNobodyIn() {
        Answer refused = Browser.signIn(person, Map.of("Origin", FOREIGN)).expectProblem(403, "foreign-origin");

        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aSocketOpensWithTheCookieFromTheOwnPagesAlone() throws Exception {
        LiveSocket.of(browser).close();

        assertThat(LiveSocket.refusal(Map.of("Cookie", browser.cookie(), "Origin", FOREIGN)))
                .isEqualTo(403);
        assertThat(LiveSocket.refusal(and(and(browser.proof(), "Cookie", browser.cookie()), "Origin", FOREIGN)))
                .isEqualTo(403);
        assertThat(LiveSocket.refusal(Map.of("Cookie", browser.cookie()))).isEqualTo(403);
    }

    @Test
    void signingOutEndsThisSessionWithinASecondAndNoOther() throws Exception {
        Browser other = Browser.of(person);
        try (LiveSocket socket = LiveSocket.of(browser);
                LiveSocket othersSocket = LiveSocket.of(other)) {
            browser.get(WORKSPACES).expect(200);

            Answer signedOut = browser.signOut().expect(204);

            await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
                browser.get(WORKSPACES).expectProblem(401, "unauthenticated");
                assertThat(socket.closedWith()).isEqualTo(4401);
            });
            assertThat(signedOut.header("Set-Cookie"))
                    .startsWith("td_session=;")
                    .contains("Max-Age=0", "Path=/");
            create(browser.proof()).expectProblem(401, "unauthenticated");

            other.post(WORKSPACES, Map.of("name", "Still here"), other.proof()).expect(201);
            othersSocket.send(Map.of("type", "ping", "id", "alive"));
            othersSocket.await(
                    "pong", message -> message.path("type").asString().equals("pong"));
        }
    }

    @Test
    void anEndedSessionOpensNoSocket() throws Exception {
        browser.signOut().expect(204);

        assertThat(LiveSocket.refusal(LiveSocket.headersOf(browser))).isEqualTo(401);
    }

    @Test
    void aSignOutWithoutProofIsRefusedAndEndsNothing() {
        Person.stranger()
                .send("DELETE", "/auth/v1/session", null, Map.of("Cookie", browser.cookie()))
                .expectProblem(403, "csrf");

        browser.get(WORKSPACES).expect(200);
    }

    @Test
    void aProgramWithATokenNeedsNoProof() {
        person.post(WORKSPACES, Map.of("name", "Made by a program")).expect(201);
    }

    @Test
    void theCookiesValueIsNoTokenForPrograms() {
        String value = browser.cookie().substring("td_session=".length());

        Person.stranger()
                .send("GET", WORKSPACES, null, Map.of("Authorization", "Bearer " + value))
                .expectProblem(401, "unauthenticated");
    }

    private Answer create(Map<String, String> headers) {
        return browser.post(WORKSPACES, Map.of("name", workspace), headers);
    }

    private void assertNothingWasMade() {
        assertThat(browser.get(WORKSPACES + "?limit=100").expect(200).text()).doesNotContain(workspace);
    }

    private static Map<String, String> and(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }
}
