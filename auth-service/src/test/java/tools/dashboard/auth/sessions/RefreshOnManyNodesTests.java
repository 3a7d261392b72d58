package tools.dashboard.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.accounts.FindPeople;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.auth.sessions.RefreshSession.Outcome;
import tools.dashboard.auth.sessions.domain.RefreshFamilies;
import tools.dashboard.auth.sessions.domain.RefreshTokens;
import tools.dashboard.auth.sessions.domain.SealedAnswers;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Nodes share nothing but the store, whose lock alone keeps a family to one lineage. */
@AuthServiceTest
class RefreshOnManyNodesTests {

    private static final int NODES = 10;

    private final AuthService auth;
    private final List<RefreshSession> nodes;

    RefreshOnManyNodesTests(
            AuthService auth,
            RefreshFamilies families,
            RefreshTokens refreshTokens,
            IssueTokens tokens,
            SealedAnswers answers,
            FindPeople people,
            EndSession end,
            ActingTransactions transactions,
            Clock clock) {
        this.auth = auth;
        this.nodes = IntStream.range(0, NODES)
                .mapToObj(_ ->
                        new RefreshSession(families, refreshTokens, tokens, answers, people, end, transactions, clock))
                .toList();
    }

    @Test
    void tenNodesAtOnceLeaveOneLivingLineage() throws Exception {
        String token = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD).at("/refreshToken");
        List<Callable<Outcome>> presented = nodes.stream()
                .<Callable<Outcome>>map(node -> () -> node.refresh(token))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes =
                    threads.invokeAll(presented).stream().map(Future::resultNow).toList();

            assertThat(outcomes).containsOnly(outcomes.getFirst()).hasOnlyElementsOfType(Outcome.Granted.class);
        }
    }
}
