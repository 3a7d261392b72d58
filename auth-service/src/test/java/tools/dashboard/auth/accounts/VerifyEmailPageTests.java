package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

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
        String form = "token=" + auth.mail().linkTokenFor(email);

        Answer first = auth.post("/auth/verify-email", form, MediaType.APPLICATION_FORM_URLENCODED);
        Answer second = auth.post("/auth/verify-email", form, MediaType.APPLICATION_FORM_URLENCODED);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("Your address is confirmed");
        assertThat(second.status()).isEqualTo(410);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void whatStandsInTheLinkIsShownAsTextOnly() {
        Answer page = auth.get("/auth/verify-email?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.text()).doesNotContain("<script");
    }
}
