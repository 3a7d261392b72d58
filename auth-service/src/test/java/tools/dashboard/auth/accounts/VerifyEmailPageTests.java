package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class VerifyEmailPageTests {

    private final AuthService auth;

    VerifyEmailPageTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void openingTheLinkShowsAPageAndChangesNothing() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);

        Answer page = auth.get("/auth/verify-email?token=" + token);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<form method=\"post\"")
                .contains(token)
                .doesNotContain("<script");
        assertThat(page.headers().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.headers().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers().getCacheControl()).isEqualTo("no-store");
        assertThat(auth.signIn(email, AuthService.PASSWORD).problem()).isEqualTo("email-not-verified");
    }

    @Test
    void theButtonOpensTheAccountOnce() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);

        Answer first = confirm(token, AuthService.PASSWORD);
        Answer second = confirm(token, AuthService.PASSWORD);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("Your address is confirmed");
        assertThat(second.status()).isEqualTo(410);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aStrangersPasswordIsNotConfirmedByTheOwnerOfTheAddress() {
        String email = AuthService.someAddress();
        auth.signUp(email, "a stranger's password");
        String strangersLink = auth.mail().linkTokenFor(email);

        Answer refused = confirm(strangersLink, AuthService.PASSWORD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("This is not the password").contains("<form method=\"post\"");
        assertThat(auth.signIn(email, "a stranger's password").problem()).isEqualTo("email-not-verified");
        auth.signUp(email, AuthService.PASSWORD);
        assertThat(confirm(auth.mail().linkTokenFor(email), AuthService.PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aPasswordTypedWrongLeavesTheLinkAsItWas() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);

        assertThat(confirm(token, "correct horse batteri").status()).isEqualTo(403);
        assertThat(confirm(token, "").status()).isEqualTo(403);
        assertThat(confirm(token, AuthService.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsNoneIsNotTakenForAWrongPassword() {
        assertThat(confirm("nonsense", AuthService.PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void whatStandsInTheLinkIsShownAsTextOnly() {
        Answer page = auth.get("/auth/verify-email?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.text()).doesNotContain("<script");
    }

    private Answer confirm(String token, String password) {
        String form = "token=%s&password=%s".formatted(token, URLEncoder.encode(password, StandardCharsets.UTF_8));
        return auth.post("/auth/verify-email", form, MediaType.APPLICATION_FORM_URLENCODED);
    }
}
