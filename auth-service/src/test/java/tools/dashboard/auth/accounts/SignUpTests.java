package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class SignUpTests {

    private static final String ACCOUNTS = "/auth/v1/accounts";

    private final AuthService auth;

    SignUpTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void aSignUpSendsALink() {
        String email = AuthService.someAddress();

        Answer answer = auth.signUp(email, AuthService.PASSWORD);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/status")).isEqualTo("verification-sent");
        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/verify-email");
    }

    @Test
    void anAddressWithAnAccountGetsTheSameAnswerAndAnotherMail() {
        String email = auth.verifiedAddress();

        Answer answer = auth.signUp(email.toUpperCase(Locale.ROOT), "another long password");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("{\"status\":\"verification-sent\"}");
        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/already-registered");
        assertThat(auth.signIn(email, "another long password").status()).isEqualTo(401);
    }

    @Test
    void theMailSpeaksTheChosenLanguage() {
        String email = AuthService.someAddress();
        auth.post(ACCOUNTS, Map.of("email", email, "password", AuthService.PASSWORD, "name", "Ana", "locale", "es"));

        assertThat(auth.mail().to(email).getLast().at("/locale").asString("")).isEqualTo("es");
    }

    @ParameterizedTest
    @CsvSource({
        "short pass,12 characters",
        "a password that is far too long for bcrypt because it goes on and on and on and on,72 bytes"
    })
    void aPasswordThatDoesNotFitIsRefusedWithTheReason(String password, String reason) {
        Answer answer = auth.signUp(AuthService.someAddress(), password);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("password");
        assertThat(answer.at("/errors/0/message")).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "malformed           | {\"email\": ",
                "no object           | []",
                "wrong type          | {\"email\": 7, \"password\": \"correct horse battery\", \"name\": \"Ana\"}",
                "wrong type          | {\"email\": \"a@example.test\", \"password\": [\"x\"], \"name\": \"Ana\"}",
                "unknown field       | {\"email\": \"a@example.test\", \"password\": \"correct horse battery\", \"name\": \"Ana\", \"roles\": [\"platform_admin\"]}",
                "missing field       | {\"email\": \"a@example.test\", \"name\": \"Ana\"}",
                "null                | {\"email\": null, \"password\": \"correct horse battery\", \"name\": \"Ana\"}",
                "no address          | {\"email\": \"ana\", \"password\": \"correct horse battery\", \"name\": \"Ana\"}",
                "a link for a name   | {\"email\": \"a@example.test\", \"password\": \"correct horse battery\", \"name\": \"see https://evil.example\"}",
                "unknown language    | {\"email\": \"a@example.test\", \"password\": \"correct horse battery\", \"name\": \"Ana\", \"locale\": \"xx\"}"
            })
    void aRequestOfTheWrongShapeIsRefused(String fault, String body) {
        Answer answer = auth.post(ACCOUNTS, body, MediaType.APPLICATION_JSON);

        assertThat(answer.status()).as(fault).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
    }

    @Test
    void overLongTextIsRefusedByField() {
        Answer answer = auth.post(
                ACCOUNTS,
                Map.of("email", AuthService.someAddress(), "password", AuthService.PASSWORD, "name", "a".repeat(81)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("name");
    }

    @Test
    void jsonPostedAsTextIsRefused() {
        Answer answer = auth.post(
                ACCOUNTS,
                "{\"email\":\"a@example.test\",\"password\":\"correct horse battery\",\"name\":\"Ana\"}",
                MediaType.TEXT_PLAIN);

        assertThat(answer.status()).isEqualTo(415);
    }
}
