package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
class EmailChangeTests {

    private static final String CHANGES = "/auth/v1/email-changes";

    private final AuthService auth;
    private final PurposeTokens tokens;
    private final String before;
    private final String after = AuthService.someAddress();
    private final Answer here;

    EmailChangeTests(AuthService auth, PurposeTokens tokens) {
        this.auth = auth;
        this.tokens = tokens;
        before = auth.verifiedAddress();
        here = auth.signIn(before, AuthService.PASSWORD);
    }

    @Test
    void theLinkOfTheNewAddressMakesTheChange() {
        assertThat(ask(after).status()).isEqualTo(202);
        assertThat(auth.signIn(after, AuthService.PASSWORD).status()).isEqualTo(401);

        assertThat(confirm(auth.mail().linkTokenFor(after)).status()).isEqualTo(204);

        assertThat(auth.signIn(after, AuthService.PASSWORD).at("/user/id")).isEqualTo(here.at("/user/id"));
        assertThat(auth.signIn(before, AuthService.PASSWORD).status()).isEqualTo(401);
        assertThat(auth.get("/auth/v1/session", here.at("/accessToken")).at("/user/email"))
                .isEqualTo(after);
        assertThat(auth.eventsOf("account:" + here.at("/user/id"))).contains("account.email-changed");
    }

    @Test
    void bothAddressesAreTold() {
        ask(after);
        assertThat(auth.mail().lastTemplateFor(before)).isEqualTo("accounts/email-change-asked");
        assertThat(auth.mail().to(before).getLast().at("/data/email").asString())
                .isEqualTo(after);

        confirm(auth.mail().linkTokenFor(after));

        assertThat(auth.mail().lastTemplateFor(before)).isEqualTo("accounts/email-changed");
        assertThat(auth.mail().lastTemplateFor(after)).isEqualTo("accounts/email-changed");
    }

    @Test
    void aSessionAloneIsNotEnough() {
        Answer refused = auth.post(
                CHANGES, Map.of("email", after, "password", "a guess of a password"), here.at("/accessToken"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("wrong-password");
        assertThat(auth.mail().to(after)).isEmpty();
        assertThat(auth.post(CHANGES, Map.of("email", after, "password", AuthService.PASSWORD), "nonsense")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyItsOwnerLearnsThatAnAddressHasAnAccount() {
        String taken = auth.verifiedAddress();

        Answer answer = ask(taken);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo(ask(after).text());
        assertThat(auth.mail().lastTemplateFor(taken)).isEqualTo("accounts/already-registered");
    }

    @Test
    void anAddressThatWasTakenMeanwhileStaysWithItsOwner() {
        ask(after);
        String link = auth.mail().linkTokenFor(after);
        auth.verify(after);

        assertThat(confirm(link).problem()).isEqualTo("email-link-used");

        assertThat(auth.signIn(before, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void ofTwoAccountsThatWantAnAddressOneGetsIt() throws Exception {
        Answer other = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        ask(after);
        String mine = auth.mail().linkTokenFor(after);
        auth.post(CHANGES, Map.of("email", after, "password", AuthService.PASSWORD), other.at("/accessToken"));
        String theirs = auth.mail().linkTokenFor(after);
        assertThat(theirs).isNotEqualTo(mine);

        assertThat(atOnce(List.of(() -> confirm(mine), () -> confirm(theirs)))).containsExactlyInAnyOrder(204, 410);
    }

    @Test
    void aLinkFollowedFiveTimesAtOnceCountsOnce() throws Exception {
        ask(after);
        String link = auth.mail().linkTokenFor(after);

        assertThat(atOnce(Collections.nCopies(5, () -> confirm(link))))
                .containsOnlyOnce(204)
                .containsOnly(204, 410);
    }

    @Test
    void aNewPasswordMakesTheLinkWorthless() {
        ask(after);
        String link = auth.mail().linkTokenFor(after);

        auth.put(
                "/auth/v1/password",
                Map.of("present", AuthService.PASSWORD, "password", "another correct horse"),
                here.at("/accessToken"));

        assertThat(confirm(link).problem()).isEqualTo("email-link-used");
    }

    @Test
    void aNewAddressMakesTheLinkThatReplacesThePasswordWorthless() {
        auth.internalPost(
                "/internal/jobs/accounts.send-password-reset",
                Map.of("id", "reset:" + before, "attempt", 1, "payload", Map.of("email", before)));
        String reset = auth.mail().linkTokenFor(before);
        ask(after);
        confirm(auth.mail().linkTokenFor(after));

        assertThat(auth.post(
                                "/auth/v1/password-resets/confirmations",
                                Map.of("token", reset, "password", "another correct horse"))
                        .problem())
                .isEqualTo("reset-link-used");
    }

    @Test
    void whatIsNoLinkOrHasExpiredSaysSo() {
        String expired = tokens.issue(Purpose.EMAIL_CHANGE, here.at("/user/id"), Map.of(), Duration.ofSeconds(-1));
        String reset = tokens.issue(Purpose.PASSWORD_RESET, here.at("/user/id"), Map.of(), Duration.ofMinutes(1));

        assertThat(confirm(expired).problem()).isEqualTo("email-link-expired");
        assertThat(confirm(reset).problem()).isEqualTo("email-link-invalid");
        assertThat(confirm("nonsense").problem()).isEqualTo("email-link-invalid");
    }

    @Test
    void onesOwnAddressIsNoOther() {
        assertThat(ask(before).problem()).isEqualTo("invalid-request");
    }

    private Answer ask(String email) {
        return auth.post(CHANGES, Map.of("email", email, "password", AuthService.PASSWORD), here.at("/accessToken"));
    }

    private Answer confirm(String token) {
        return auth.post(CHANGES + "/confirmations", Map.of("token", token));
    }

    private static List<Integer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
        }
    }
}
