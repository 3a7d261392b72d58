package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class PasswordChangeTests {

    private static final String PATH = "/auth/v1/password";
    private static final String ANOTHER = "another correct horse";

    private final AuthService auth;
    private final String email;
    private final Answer here;

    PasswordChangeTests(AuthService auth) {
        this.auth = auth;
        email = auth.verifiedAddress();
        here = auth.signIn(email, AuthService.PASSWORD);
    }

    @Test
    void whoKnowsThePresentPasswordChangesItAndStaysSignedInHereAlone() {
        Answer elsewhere = auth.signIn(email, AuthService.PASSWORD);

        assertThat(change(AuthService.PASSWORD, ANOTHER).status()).isEqualTo(204);

        assertThat(auth.resolve(here.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.refresh(here.at("/refreshToken")).status()).isEqualTo(200);
        assertThat(auth.resolve(elsewhere.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.refresh(elsewhere.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(401);
        assertThat(auth.signIn(email, ANOTHER).status()).isEqualTo(201);
        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/password-changed");
    }

    @Test
    void anOpenSessionAloneIsNotEnough() {
        Answer refused = change("a guess of a password", ANOTHER);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("wrong-password");
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void whoeverGuessesHasToWait() {
        for (int attempt = 0; attempt < FailedAttempts.FREE; attempt++) {
            assertThat(change("guess number " + attempt, ANOTHER).problem()).isEqualTo("wrong-password");
        }

        Answer refused = change(AuthService.PASSWORD, ANOTHER);

        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
    }

    @Test
    void theNewOneHasToBeAPassword() {
        assertThat(change(AuthService.PASSWORD, "short").problem()).isEqualTo("invalid-request");
        assertThat(change(AuthService.PASSWORD, "x".repeat(73)).text()).contains("72 bytes");
    }

    @Test
    void nobodyChangesAPasswordWithoutASession() {
        assertThat(auth.put(PATH, Map.of("present", AuthService.PASSWORD, "password", ANOTHER), "nonsense")
                        .status())
                .isEqualTo(401);
    }

    private Answer change(String present, String wanted) {
        return auth.put(PATH, Map.of("present", present, "password", wanted), here.at("/accessToken"));
    }
}
