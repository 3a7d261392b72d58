package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.auth.fixture.MovableClock;

@AuthServiceTest
class RefreshTests {

    private static final Duration AFTER_THE_GRACE = Duration.ofSeconds(11);

    private final AuthService auth;
    private final MovableClock clock;

    RefreshTests(AuthService auth, MovableClock clock) {
        this.auth = auth;
        this.clock = clock;
    }

    @Test
    void aRefreshGivesANewPair() {
        Answer signedIn = signIn();

        Answer refreshed = auth.refresh(signedIn.at("/refreshToken"));

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.at("/refreshToken")).isNotEqualTo(signedIn.at("/refreshToken"));
        assertThat(auth.get("/auth/v1/session", refreshed.at("/accessToken")).status())
                .isEqualTo(200);
    }

    @Test
    void twoTabsGetTheSameAnswer() {
        String token = signIn().at("/refreshToken");

        assertThat(auth.refresh(token).text()).isEqualTo(auth.refresh(token).text());
    }

    @Test
    void aHundredAtOnceLeaveOneLivingLineage() throws Exception {
        String token = signIn().at("/refreshToken");

        List<Answer> answers = atOnce(100, () -> auth.refresh(token));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(auth.refresh(answers.getFirst().at("/refreshToken")).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenUsedAgainAfterTenSecondsEndsTheSession() {
        Answer signedIn = signIn();
        Answer refreshed = auth.refresh(signedIn.at("/refreshToken"));

        Answer again = clock.ahead(AFTER_THE_GRACE, () -> auth.refresh(signedIn.at("/refreshToken")));

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.problem()).isEqualTo("refresh-token-reused");
        assertThat(auth.refresh(refreshed.at("/refreshToken")).problem()).isEqualTo("refresh-token-invalid");
        assertThat(auth.get("/auth/v1/session", refreshed.at("/accessToken")).status())
                .isEqualTo(401);
        assertThat(auth.resolve(signedIn.sessionCookie()).status()).isEqualTo(404);
        assertThat(auth.eventsOf("account:" + signedIn.at("/user/id"))).endsWith("session.ended");
    }

    @Test
    void aTokenUsedAgainAfterTheNextWasUsedEndsTheSessionAtOnce() {
        String first = signIn().at("/refreshToken");
        String second = auth.refresh(first).at("/refreshToken");
        String third = auth.refresh(second).at("/refreshToken");

        assertThat(auth.refresh(first).problem()).isEqualTo("refresh-token-reused");
        assertThat(auth.refresh(third).problem()).isEqualTo("refresh-token-invalid");
    }

    @Test
    void aThiefAndTheOwnerAtOnceLeaveNothingAlive() throws Exception {
        String first = signIn().at("/refreshToken");
        String second = auth.refresh(first).at("/refreshToken");
        List<Callable<Answer>> both =
                List.of(() -> clock.ahead(AFTER_THE_GRACE, () -> auth.refresh(first)), () -> auth.refresh(second));

        List<Answer> answers = all(both);

        assertThat(answers.getFirst().problem()).isEqualTo("refresh-token-reused");
        Answer last = answers.getLast();
        assertThat(auth.refresh(last.status() == 200 ? last.at("/refreshToken") : second)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aForgedTokenOfAFamilyDoesNotHarmIt() {
        String token = signIn().at("/refreshToken");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);

        assertThat(auth.refresh(forged).problem()).isEqualTo("refresh-token-invalid");
        assertThat(auth.refresh(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "00000000-0000-0000-0000-000000000000.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nonsenseIsRefused(String token) {
        assertThat(auth.refresh(token).status()).isEqualTo(401);
    }

    @Test
    void aRequestOfTheWrongShapeIsRefused() {
        assertThat(auth.post("/auth/v1/tokens/refresh", Map.of("token", "x")).status())
                .isEqualTo(400);
        assertThat(auth.refresh("x".repeat(201)).status()).isEqualTo(400);
    }

    private Answer signIn() {
        return auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> request) throws Exception {
        return all(IntStream.range(0, times).mapToObj(_ -> request).toList());
    }

    private static List<Answer> all(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = threads.invokeAll(requests);
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
