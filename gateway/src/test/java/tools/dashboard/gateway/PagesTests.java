package tools.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.dashboard.platform.token.CsrfTokens;

/** The way of a page, with front-public there and front-admin away. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class PagesTests {

    private static final String CHOICE = "td_theme=dark; Path=/; Max-Age=31536000; SameSite=Lax";
    private static final EchoServer FRONT = new EchoServer(Map.of("Set-Cookie", CHOICE));
    private static final EchoServer API = new EchoServer();
    private static final OneLivingSession AUTH = new OneLivingSession();
    private static final int AWAY = freePort();
    private static final String OURS = "http://localhost:8082";
    private static final String SIGNED_IN = "td_session=" + OneLivingSession.COOKIE;
    private static final String A_BROWSERS = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    private int port;

    @Autowired
    private CsrfTokens proof;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(
                registry,
                Map.of(
                        "API_URL",
                        API::address,
                        "AUTH_URL",
                        AUTH::address,
                        "FRONT_PUBLIC_URL",
                        FRONT::address,
                        "FRONT_ADMIN_URL",
                        () -> "http://127.0.0.1:" + AWAY));
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"/, /app/", "/app, /app/", "/admin, /admin/", "/app?lang=es, /app/?lang=es"})
    void whatPeopleTypeLeadsToThePages(String typed, String address) {
        client.get()
                .uri(typed)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location(address);
    }

    @Test
    void aFrontEndSeesTheHostThatTheBrowserSees() {
        assertThat(seen(client.get().uri("/app/boards?x=1").header("Host", "tools.example:8443")))
                .startsWith("/app/boards?x=1")
                .contains("\nhost: tools.example:8443");
    }

    @Test
    void theSessionReachesAFrontEndAsATokenAndTheCookieDoesNot() {
        assertThat(seen(client.get().uri("/app/boards").header("Cookie", SIGNED_IN)))
                .contains("\nauthorization: Bearer " + OneLivingSession.TOKEN)
                .doesNotContain("cookie:");
    }

    @Test
    void whatABrowserChoseReachesAFrontEndAndNoOtherCookieDoes() {
        String cookies = SIGNED_IN + "; td_locale=es; other=1; td_theme=dark; td_more=2";

        assertThat(seen(client.get().uri("/app/boards").header("Cookie", cookies)))
                .contains("\ncookie: td_locale=es; td_theme=dark\n");
    }

    @Test
    void aServiceSeesNoCookieAtAll() {
        assertThat(seen(client.get().uri("/api/v1/boards").header("Cookie", SIGNED_IN + "; td_locale=es")))
                .contains("\nauthorization: Bearer " + OneLivingSession.TOKEN)
                .doesNotContain("cookie:");
    }

    @Test
    void aDeadSessionIsNobodyOnAPage() {
        assertThat(seen(client.get().uri("/app/boards").header("Cookie", "td_session=dead; td_locale=es")))
                .contains("\ncookie: td_locale=es\n")
                .doesNotContain("authorization:");
    }

    @Test
    void anAssetIsFetchedWithoutAskingWhoWantsIt() {
        int before = AUTH.questions();

        String seen = seen(client.get().uri("/app/assets/root-1a2b.js").header("Cookie", SIGNED_IN));

        assertThat(seen).doesNotContain("authorization:", "cookie:");
        assertThat(AUTH.questions()).isEqualTo(before);
    }

    @Test
    void aFormInTheFolderOfTheAssetsIsAFormLikeAnyOther() {
        form("/app/assets/x").exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SIGNED_IN, "td_session=dead"})
    void aFormThatDoesNotSayWhereItIsFromIsRefused(String cookies) {
        form("/app/sign-in")
                .header("Cookie", cookies)
                .header("X-CSRF-Token", proof.of(OneLivingSession.SESSION_ID))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:csrf");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
    })
    void aFormFromElsewhereIsRefused(String header, String from) {
        form("/app/boards")
                .header("Cookie", SIGNED_IN)
                .header(header, from)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aForeignOriginIsNotMendedByAFetchSite() {
        form("/app/boards")
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource({"Origin, " + OURS, "Sec-Fetch-Site, same-origin"})
    void aFormOfOursNeedsNoHeaderOfAScript(String header, String from) {
        assertThat(seen(form("/app/boards").header("Cookie", SIGNED_IN).header(header, from)))
                .contains("\nbody: 6\n", "\nauthorization: Bearer " + OneLivingSession.TOKEN);
        assertThat(seen(form("/app/sign-in").header(header, from))).contains("\nbody: 6\n");
    }

    @Test
    void aCallStillNeedsItsHeaderWhateverItsOrigin() {
        client.post()
                .uri("/api/v1/boards")
                .header("Cookie", SIGNED_IN)
                .header("Origin", OURS)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(seen(client.post()
                        .uri("/api/v1/boards")
                        .header("Cookie", SIGNED_IN)
                        .header("X-CSRF-Token", proof.of(OneLivingSession.SESSION_ID))))
                .contains("authorization: Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/live", "/ws/v1"})
    void aSocketWithTheCookieStillNeedsAnOriginOfOurs(String path) {
        client.get()
                .uri(path)
                .header("Cookie", SIGNED_IN)
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"td_session=ended", "td_theme=dark"})
    void aSocketWithoutALivingSessionIsRefusedBeforeItOpens(String cookie) {
        client.get()
                .uri("/ws/v1")
                .header("Cookie", cookie)
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aFrontEndsCookieReachesTheBrowserAsItIs() {
        client.get().uri("/app/").exchange().expectHeader().valueEquals("Set-Cookie", CHOICE);
    }

    @Test
    void aFrontEndsHealthIsNotForPeople() {
        client.get().uri("/app/health/ready").exchange().expectStatus().isNotFound();
        client.get().uri("/app/healthy").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"'en-GB,en;q=0.8', en, Try again", "'es-MX,es;q=0.9,en;q=0.1', es, Intentar de nuevo", "'fr', en, Try"})
    void aPersonIsToldThatAFrontEndIsAwayInTheirLanguage(String wanted, String language, String words) {
        EntityExchangeResult<String> answer = away(wanted);

        assertThat(answer.getResponseBody()).contains("<html lang=\"" + language + "\" data-again=\"5\">", words);
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("5");
        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void thatPageMayDoNothingButWearItsOwnStyleAndAskAgain() throws Exception {
        EntityExchangeResult<String> answer = away("en");
        String page = Objects.requireNonNull(answer.getResponseBody());

        assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; "
                                .formatted(hashOfContent(page, "style"), hashOfContent(page, "script"))
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void aProgramIsToldInAProblemDocument(String accepted) {
        client.get()
                .uri("/admin/people")
                .header("Accept", accepted)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void aFrontEndThatStaysAwayIsAskedNoMoreUntilItLives() {
        for (int i = 0; i < 8; i++) {
            away("en");
        }
        try (EchoServer back = new EchoServer(AWAY)) {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> client.get()
                            .uri("/admin/people")
                            .exchange()
                            .expectStatus()
                            .isOk());
        }
    }

    private static String hashOfContent(String page, String element) throws Exception {
        var content = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(element), Pattern.DOTALL)
                .matcher(page);
        assertThat(content.find()).isTrue();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(content.group(1).getBytes(StandardCharsets.UTF_8)));
    }

    private EntityExchangeResult<String> away(String language) {
        return client.get()
                .uri("/admin/people")
                .header("Accept", A_BROWSERS)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient.RequestHeadersSpec<?> form(String path) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("name=x");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String seen(WebTestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
