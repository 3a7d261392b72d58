package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

@AuthServiceTest
class PasswordResetTests {

    private static final String RESETS = "/auth/v1/password-resets";
    private static final String ANOTHER = "another correct horse";

    private final AuthService auth;
    private final PurposeTokens tokens;

    PasswordResetTests(AuthService auth, PurposeTokens tokens) {
        this.auth = auth;
        this.tokens = tokens;
    }

    @Test
    void theLinkSetsANewPasswordInPlaceOfTheOldOne() {
        String email = auth.verifiedAddress();

        Answer reset = reset(linkFor(email), ANOTHER);

        assertThat(reset.status()).isEqualTo(204);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(401);
        Answer signedIn = auth.signIn(email, ANOTHER);
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(auth.eventsOf("account:" + signedIn.at("/user/id")))
                .containsExactly("account.created", "account.verified", "account.password-changed", "session.started");
    }

    @Test
    void everySessionEndsWithTheOldPassword() {
        String email = auth.verifiedAddress();
        Answer browser = auth.signIn(email, AuthService.PASSWORD);
        Answer program = auth.signIn(email, AuthService.PASSWORD);

        reset(linkFor(email), ANOTHER);

        assertThat(auth.resolve(browser.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.refresh(program.at("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void theOwnerIsToldThatThePasswordWasChanged() {
        String email = auth.verifiedAddress();

        reset(linkFor(email), ANOTHER);

        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/password-changed");
    }

    @Test
    void aLinkCountsOnceHoweverManyFollowItAtOnce() throws Exception {
        String token = linkFor(auth.verifiedAddress());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> follow = () -> reset(token, ANOTHER);

            var answers = threads.invokeAll(Collections.nCopies(5, follow)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();

            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 410);
        }
        assertThat(reset(token, "yet another horse").problem()).isEqualTo("reset-link-used");
    }

    @Test
    void anEarlierLinkDiesWithThePasswordThatItWasFor() {
        String email = auth.verifiedAddress();
        String earlier = linkFor(email);
        String accountId = auth.signIn(email, AuthService.PASSWORD).at("/user/id");
        reset(earlier, ANOTHER);

        String stamped = tokens.issue(
                Purpose.PASSWORD_RESET, accountId, Map.of("stamp", "of another password"), Duration.ofHours(1));

        assertThat(reset(earlier, "yet another horse").problem()).isEqualTo("reset-link-used");
        assertThat(reset(stamped, "yet another horse").problem()).isEqualTo("reset-link-used");
        assertThat(auth.signIn(email, ANOTHER).status()).isEqualTo(201);
    }

    @Test
    void aPasswordThatIsNoneLeavesTheLinkAsItWas() {
        String email = auth.verifiedAddress();
        String token = linkFor(email);

        Answer refused = reset(token, "short");

        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.text()).contains("12 characters");
        assertThat(reset(token, ANOTHER).status()).isEqualTo(204);
    }

    @Test
    void linksThatAreOldOrForSomethingElseAreRefused() {
        String account = UUID.randomUUID().toString();
        String expired = tokens.issue(Purpose.PASSWORD_RESET, account, Map.of(), Duration.ofSeconds(-1));
        String verification = tokens.issue(Purpose.EMAIL_VERIFICATION, account, Map.of(), Duration.ofHours(1));
        String nobodys = tokens.issue(Purpose.PASSWORD_RESET, account, Map.of("stamp", "x"), Duration.ofHours(1));

        assertThat(reset(expired, ANOTHER).problem()).isEqualTo("reset-link-expired");
        assertThat(reset(verification, ANOTHER).problem()).isEqualTo("reset-link-invalid");
        assertThat(reset(nobodys, ANOTHER).problem()).isEqualTo("reset-link-used");
        assertThat(reset("nonsense", ANOTHER).problem()).isEqualTo("reset-link-invalid");
    }

    @Test
    void askingLeavesTheSameTraceForEverybody() {
        String known = auth.verifiedAddress();
        String unknown = AuthService.someAddress();

        Answer forKnown = auth.post(RESETS, Map.of("email", known));
        Answer forUnknown = auth.post(RESETS, Map.of("email", unknown));

        assertThat(forKnown.status()).isEqualTo(202);
        assertThat(forUnknown.text()).isEqualTo(forKnown.text());
        assertThat(auth.mail().questionsFor(known, "accounts.send-password-reset"))
                .isEqualTo(1);
        assertThat(auth.mail().questionsFor(unknown, "accounts.send-password-reset"))
                .isEqualTo(1);
    }

    @Test
    void theJobSendsNothingWhereThereIsNoAccount() {
        String unknown = AuthService.someAddress();
        String unconfirmed = AuthService.someAddress();
        auth.signUp(unconfirmed, AuthService.PASSWORD);

        assertThat(resetJob(unknown).status()).isEqualTo(200);
        assertThat(resetJob(unconfirmed).status()).isEqualTo(200);

        assertThat(auth.mail().to(unknown)).isEmpty();
        assertThat(auth.mail().lastTemplateFor(unconfirmed)).isEqualTo("accounts/verify-email");
    }

    private String linkFor(String email) {
        assertThat(resetJob(email).status()).isEqualTo(200);
        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/reset-password");
        return auth.mail().linkTokenFor(email);
    }

    private Answer reset(String token, String password) {
        return auth.post(RESETS + "/confirmations", Map.of("token", token, "password", password));
    }

    private Answer resetJob(String email) {
        return auth.internalPost(
                "/internal/jobs/accounts.send-password-reset",
                Map.of("id", "job-" + UUID.randomUUID(), "attempt", 1, "payload", Map.of("email", email)));
    }
}
