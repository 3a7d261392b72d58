package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.auth.fixture.LeakedLists;

@AuthServiceTest
class LeakedPasswordTests {

    private static final String JOB = "/internal/jobs/accounts.check-passwords";

    private final AuthService auth;
    private final LeakedLists lists;
    private final String password = "a phrase that leaked " + UUID.randomUUID();

    LeakedPasswordTests(AuthService auth, LeakedLists lists) {
        this.auth = auth;
        this.lists = lists;
    }

    @Test
    void nobodySignsUpWithAPasswordThatLeaked() {
        lists.leak(password);
        String email = AuthService.someAddress();

        Answer refused = auth.signUp(email, password);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("password-leaked");
        assertThat(refused.at("/errors/0/field")).isEqualTo("password");
        assertThat(auth.mail().to(email)).isEmpty();
    }

    @Test
    void nobodyChangesToOneOrIsGivenOneByALink() {
        lists.leak(password);
        String email = auth.verifiedAddress();
        Answer here = auth.signIn(email, AuthService.PASSWORD);

        assertThat(auth.put(
                                "/auth/v1/password",
                                Map.of("present", AuthService.PASSWORD, "password", password),
                                here.at("/accessToken"))
                        .problem())
                .isEqualTo("password-leaked");
        assertThat(reset(email, password).problem()).isEqualTo("password-leaked");
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void onlyTheBeginningOfTheDigestIsTold() {
        auth.signUp(AuthService.someAddress(), password);

        assertThat(lists.questions())
                .contains(new LeakedLists.Question(
                        "/range/" + LeakedLists.digest(password).substring(0, 5), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026",
                "qwertyuiop12",
                "abcdefghijkl",
                "AnaRuizAnaRuiz",
                "toolsdashboard1"
            })
    void whatIsEasilyGuessedIsRefusedWithoutAsking(String easy) {
        int asked = lists.questions().size();

        Answer refused = lists.away(() -> auth.signUp(AuthService.someAddress(), easy));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("password-easy");
        assertThat(lists.questions()).hasSize(asked);
    }

    @Test
    void onesOwnAddressIsEasilyGuessed() {
        assertThat(auth.signUp("grace.hopper@example.test", "grace.hopper1").problem())
                .isEqualTo("password-easy");
    }

    @Test
    void onePickedWhileTheListsWereAwayIsCheckedLaterAndOpensNothingAnyMore() {
        lists.leak(password);
        String email = AuthService.someAddress();
        assertThat(lists.away(() -> auth.signUp(email, password)).status()).isEqualTo(202);
        confirm(email);
        Answer before = auth.signIn(email, password);
        assertThat(before.status()).isEqualTo(201);

        assertThat(check().status()).isEqualTo(200);

        Answer refused = auth.signIn(email, password);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("new-password-needed");
        assertThat(auth.signIn(email, "not even the password").problem()).isEqualTo("wrong-credentials");
        assertThat(auth.resolve(before.sessionCookie()).status()).isEqualTo(200);
        assertThat(auth.mail().lastTemplateFor(email)).isEqualTo("accounts/password-leaked");
        assertThat(reset(email, AuthService.PASSWORD).status()).isEqualTo(204);
        assertThat(auth.signIn(email, AuthService.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void oneThatWasFoundBeforeItsAddressWasConfirmedOpensNothingEither() {
        lists.leak(password);
        String email = AuthService.someAddress();
        lists.away(() -> auth.signUp(email, password));

        check();
        confirm(email);

        assertThat(auth.signIn(email, password).problem()).isEqualTo("new-password-needed");
    }

    @Test
    void oneThatDidNotLeakIsAskedForOnce() {
        String email = AuthService.someAddress();
        lists.away(() -> auth.signUp(email, password));
        confirm(email);
        check();
        lists.leak(password);

        check();

        assertThat(auth.signIn(email, password).status()).isEqualTo(201);
    }

    @Test
    void whileTheListsAreAwayTheChecksStayOpen() {
        lists.leak(password);
        String email = AuthService.someAddress();
        lists.away(() -> auth.signUp(email, password));
        confirm(email);

        lists.away(this::check);
        assertThat(auth.signIn(email, password).status()).isEqualTo(201);
        check();

        assertThat(auth.signIn(email, password).problem()).isEqualTo("new-password-needed");
    }

    private void confirm(String email) {
        auth.post(
                "/auth/v1/email-verifications", Map.of("token", auth.mail().linkTokenFor(email), "password", password));
    }

    private Answer reset(String email, String wanted) {
        auth.post("/auth/v1/password-resets", Map.of("email", email));
        auth.internalPost(
                "/internal/jobs/accounts.send-password-reset",
                Map.of("id", "reset:" + UUID.randomUUID(), "attempt", 1, "payload", Map.of("email", email)));
        return auth.post(
                "/auth/v1/password-resets/confirmations",
                Map.of("token", auth.mail().linkTokenFor(email), "password", wanted));
    }

    private Answer check() {
        return auth.internalPost(
                JOB,
                Map.of(
                        "id",
                        "check:" + UUID.randomUUID(),
                        "attempt",
                        1,
                        "payload",
                        Map.of("scheduledAt", "2026-11-27T12:00:00Z")));
    }
}
