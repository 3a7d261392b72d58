package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class SignInTests {

    private final AuthService auth;

    SignInTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void aSignInGivesTokensAndACookie() {
        String email = auth.verifiedAddress();

        Answer answer = auth.signIn(email.toUpperCase(Locale.ROOT), AuthService.PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/user/email")).isEqualTo(email);
        assertThat(answer.at("/csrfToken")).isNotEmpty();
        assertThat(answer.headers().getFirst(HttpHeaders.SET_COOKIE))
                .startsWith("td_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604800");
        assertThat(answer.headers().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void theAccessTokenSaysWhoAndHowAndForWhom() throws Exception {
        Answer answer = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);

        SignedJWT token = SignedJWT.parse(answer.at("/accessToken"));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(claims.getSubject()).isEqualTo(answer.at("/user/id"));
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8082");
        assertThat(claims.getAudience()).containsExactly("tools-dashboard");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getStringClaim("scope")).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theNamedAdministratorHasThePlatformsRole() throws Exception {
        auth.verify("admin@example.test");

        Answer answer = auth.signIn("admin@example.test", AuthService.PASSWORD);

        assertThat(SignedJWT.parse(answer.at("/accessToken")).getJWTClaimsSet().getStringListClaim("roles"))
                .isEqualTo(List.of("platform_admin"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        Answer wrong = auth.signIn(auth.verifiedAddress(), "not the right password");
        Answer unknown = auth.signIn(AuthService.someAddress(), AuthService.PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("wrong-credentials");
        assertThat(unknown.problem()).isEqualTo(wrong.problem());
        assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
    }

    @Test
    void onlyTheRightPasswordLearnsThatTheAddressIsNotConfirmed() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);

        assertThat(auth.signIn(email, "not the right password").problem()).isEqualTo("wrong-credentials");
        Answer right = auth.signIn(email, AuthService.PASSWORD);
        assertThat(right.status()).isEqualTo(403);
        assertThat(right.problem()).isEqualTo("email-not-verified");
    }

    @Test
    void howManyTriesAreLeftIsToldAlikeWhetherOrNotThereIsAnAccount() {
        assertThat(triesLeftFor(auth.verifiedAddress()))
                .isEqualTo(triesLeftFor(AuthService.someAddress()))
                .containsExactly(4, 3, 2, 1, 0, -1);
    }

    @Test
    void anAddressCountsAsOneHoweverItIsTyped() {
        String email = auth.verifiedAddress();
        auth.signIn(email.toUpperCase(Locale.ROOT), "not the right password");

        assertThat(auth.signIn(" " + email, "not the right password")
                        .json()
                        .at("/attemptsLeft")
                        .asInt())
                .isEqualTo(3);
        for (String spelled : List.of("exa\u00adm", "exam", "\uff45xam")) {
            auth.signIn(email.replace("exam", spelled), "not the right password");
        }
        assertThat(auth.signIn(email.replace("ple.", "ple\u3002"), "not the right password")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void theOwnerAloneIsToldThatSomebodyGuesses() {
        String email = auth.verifiedAddress();
        String nobody = AuthService.someAddress();
        triesLeftFor(email);
        triesLeftFor(nobody);

        assertThat(auth.mail().questionsFor(email, "accounts.tell-of-guesses")).isEqualTo(1);
        assertThat(auth.mail().questionsFor(nobody, "accounts.tell-of-guesses")).isEqualTo(1);
        tellOfGuesses(email);
        tellOfGuesses(nobody);

        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/password-guessed");
        assertThat(auth.mail().to(nobody)).isEmpty();
    }

    private void tellOfGuesses(String email) {
        auth.internalPost(
                "/internal/jobs/accounts.tell-of-guesses",
                Map.of(
                        "id",
                        "guesses:" + email,
                        "attempt",
                        1,
                        "payload",
                        Map.of("email", email, "address", "203.0.113.9")));
    }

    /** After each of six wrong tries; -1 for one that has to wait. */
    private List<Integer> triesLeftFor(String email) {
        return Stream.generate(() -> auth.signIn(email, "not the right password"))
                .limit(6)
                .map(answer -> answer.json().at("/attemptsLeft").asInt(-1))
                .toList();
    }

    @Test
    void whoGuessesHasToWaitWhetherOrNotThereIsAnAccount() {
        String email = AuthService.someAddress();

        Answer answer = Stream.generate(() -> auth.signIn(email, "shortguess"))
                .limit(20)
                .filter(guess -> guess.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(answer.problem()).isEqualTo("too-many-attempts");
        assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isNotBlank();
    }

    @Test
    void requestsOfTheWrongShapeAreRefused() {
        assertThat(auth.post("/auth/v1/sessions", "{", MediaType.APPLICATION_JSON)
                        .status())
                .isEqualTo(400);
        assertThat(auth.post("/auth/v1/sessions", Map.of("email", "a@example.test"))
                        .status())
                .isEqualTo(400);
        assertThat(auth.post("/auth/v1/sessions", Map.of("email", "a@example.test", "password", "x".repeat(1001)))
                        .status())
                .isEqualTo(400);
        assertThat(auth.post("/auth/v1/sessions", Map.of("email", "a@example.test", "password", "x", "remember", true))
                        .status())
                .isEqualTo(400);
    }
}
