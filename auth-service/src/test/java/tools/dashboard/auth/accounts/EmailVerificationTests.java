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
class EmailVerificationTests {

    private static final String VERIFICATIONS = "/auth/v1/email-verifications";

    private final AuthService auth;
    private final PurposeTokens tokens;

    EmailVerificationTests(AuthService auth, PurposeTokens tokens) {
        this.auth = auth;
        this.tokens = tokens;
    }

    @Test
    void theLinkOpensTheAccount() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);

        Answer verified = confirm(auth.mail().linkTokenFor(email));

        assertThat(verified.status()).isEqualTo(204);
        Answer signedIn = auth.signIn(email, AuthService.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(auth.eventsOf("account:" + signedIn.at("/user/id")))
                .containsExactly("account.created", "account.verified", "session.started");
    }

    @Test
    void aLinkCountsOnce() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);
        confirm(token);

        Answer again = confirm(token);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.problem()).isEqualTo("verification-link-used");
    }

    @Test
    void aLinkFollowedFiveTimesAtOnceCountsOnce() throws Exception {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> follow = () -> confirm(token);

            var answers = threads.invokeAll(Collections.nCopies(FailedAttempts.FREE, follow)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();

            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 410);
        }
    }

    @Test
    void anExpiredLinkIsRefused() {
        String token = tokens.issue(
                Purpose.EMAIL_VERIFICATION, UUID.randomUUID().toString(), Map.of(), Duration.ofSeconds(-1));

        assertThat(confirm(token).status()).isEqualTo(410);
        assertThat(confirm(token).problem()).isEqualTo("verification-link-expired");
    }

    @Test
    void aTokenForAnotherPurposeIsRefused() {
        String token = tokens.issue(Purpose.INVITATION, UUID.randomUUID().toString(), Map.of(), Duration.ofHours(1));

        assertThat(confirm(token).status()).isEqualTo(400);
        assertThat(confirm(token).problem()).isEqualTo("verification-link-invalid");
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(confirm("nonsense").problem()).isEqualTo("verification-link-invalid");
        assertThat(confirm("a".repeat(5000)).problem()).isEqualTo("invalid-request");
    }

    @Test
    void aStrangersSignUpDoesNotSetThePasswordOfTheOwnersLink() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String ownersLink = auth.mail().linkTokenFor(email);
        auth.signUp(email, "a stranger's password");

        confirm(ownersLink);

        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
        assertThat(auth.signIn(email, "a stranger's password").status()).isEqualTo(401);
    }

    @Test
    void theStrangersLinkIsDeadOnceTheOwnersWasFollowed() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String ownersLink = auth.mail().linkTokenFor(email);
        auth.signUp(email, "a stranger's password");
        String strangersLink = auth.mail().linkTokenFor(email);
        confirm(ownersLink);

        assertThat(confirm(strangersLink).problem()).isEqualTo("verification-link-used");
    }

    @Test
    void aStrangersSignUpIsNotConfirmedWithoutTheStrangersPassword() {
        String email = AuthService.someAddress();
        auth.signUp(email, "a stranger's password");
        String strangersLink = auth.mail().linkTokenFor(email);

        Answer refused = confirm(strangersLink, AuthService.PASSWORD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("another-password");
        assertThat(auth.post(VERIFICATIONS, Map.of("token", strangersLink)).problem())
                .isEqualTo("invalid-request");
        assertThat(auth.signIn(email, "a stranger's password").problem()).isEqualTo("email-not-verified");
    }

    @Test
    void whoeverTriesManyPasswordsOnALinkHasToWait() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String token = auth.mail().linkTokenFor(email);
        for (int attempt = 0; attempt < FailedAttempts.FREE; attempt++) {
            assertThat(confirm(token, "guess number " + attempt).problem()).isEqualTo("another-password");
        }

        Answer refused = confirm(token, AuthService.PASSWORD);

        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
    }

    @Test
    void askingForANewLinkLeavesTheSameTraceForEverybody() {
        String known = AuthService.someAddress();
        auth.signUp(known, AuthService.PASSWORD);
        String unknown = AuthService.someAddress();

        Answer forKnown = auth.post(VERIFICATIONS + "/resend", Map.of("email", known));
        Answer forUnknown = auth.post(VERIFICATIONS + "/resend", Map.of("email", unknown));

        assertThat(forKnown.status()).isEqualTo(202);
        assertThat(forUnknown.text()).isEqualTo(forKnown.text());
        assertThat(auth.mail().questionsFor(known, "accounts.resend-verification"))
                .isEqualTo(1);
        assertThat(auth.mail().questionsFor(unknown, "accounts.resend-verification"))
                .isEqualTo(1);
    }

    @Test
    void theJobSendsALinkWhereASignUpWaitsAndNothingElsewhere() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        String unknown = AuthService.someAddress();

        assertThat(resendJob(email).status()).isEqualTo(200);
        assertThat(resendJob(unknown).status()).isEqualTo(200);

        assertThat(auth.mail().to(email)).isNotEmpty();
        assertThat(auth.mail().to(unknown)).isEmpty();
    }

    private Answer confirm(String token) {
        return confirm(token, AuthService.PASSWORD);
    }

    private Answer confirm(String token, String password) {
        return auth.post(VERIFICATIONS, Map.of("token", token, "password", password));
    }

    private Answer resendJob(String email) {
        return auth.internalPost(
                "/internal/jobs/accounts.resend-verification",
                Map.of("id", "job-" + UUID.randomUUID(), "attempt", 1, "payload", Map.of("email", email)));
    }
}
