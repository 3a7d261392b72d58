package tools.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.testing.database.RowSecurityCheck;

/** The second wall by itself: statements that forget every check. */
@ApiTest
class RowSecurityTests {
    private final ApiClient api;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Somebody ada;
    private final Somebody eve;
    private UUID workspace;

    RowSecurityTests(
            ApiClient api,
            TestPeople people,
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.api = api;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ada = people.signUp("Ada");
        this.eve = people.signUp("Eve");
        this.workspace = new UUID(0, 0);
    }

    @BeforeEach
    void adaFillsAWorkspace() {
        workspace = api.workspaceOf(ada, "Engines");
        String path = "/api/v1/workspaces/" + workspace;
        make(path + "/invitations", """
                {"email": "grace@example.org", "role": "member"}""");
        path += "/projects/" + make(path + "/projects", """
                {"name": "Difference engine"}""");
        path += "/tasks/" + make(path + "/tasks", """
                {"title": "Cut the gears"}""");
        make(path + "/comments", """
                {"body": "In brass."}""");
    }

    @Test
    void everyTableHasItsWall() {
        RowSecurityCheck.verify(dataSource, "app");
    }

    @Test
    void aStrangerFindsNothingOfAWorkspace() {
        assertThat(as(eve, () -> count("workspaces where id = ?"))).isZero();
        assertThat(as(eve, () -> count("workspace_members where workspace_id = ?")))
                .isZero();
        assertThat(as(eve, () -> count("workspace_invitations where workspace_id = ?")))
                .isZero();
    }

    @Test
    void everybodysWorkspacesAreTheirOwnAlone() {
        assertThat(as(ada, () -> count("member_workspaces where workspace_id = ?")))
                .isOne();
        assertThat(as(eve, () -> count("member_workspaces where workspace_id = ?")))
                .isZero();
        api.workspaceOf(eve, "Gardens");
        assertThat(as(ada, () -> count("member_workspaces where workspace_id <> ?")))
                .isZero();
        assertThat(as(eve, () -> count("member_workspaces where workspace_id <> ?")))
                .isOne();
    }

    @Test
    void aStrangerDoesNotKnowTheMembers() {
        assertThat(as(
                        eve,
                        () -> jdbc.sql("select count(*) from people where id = ?")
                                .param(ada.id())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aStrangerDoesNotLetThemselvesIn() {
        assertThatThrownBy(() -> as(
                        eve,
                        () -> jdbc.sql("insert into workspace_members (workspace_id, user_id, role, joined_at, version)"
                                        + " values (?, ?, 'guest', now(), 0)")
                                .params(workspace, eve.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aStrangerChangesNothing() {
        assertThat(as(
                        eve,
                        () -> jdbc.sql("update workspaces set name = 'Mine' where id = ?")
                                .param(workspace)
                                .update()))
                .isZero();
        assertThat(as(
                        eve,
                        () -> jdbc.sql("update workspace_invitations set email = ? where workspace_id = ?")
                                .params(eve.email(), workspace)
                                .update()))
                .isZero();
    }

    @Test
    void aMemberSeesTheWorkspace() {
        assertThat(as(ada, () -> count("workspaces where id = ?"))).isOne();
        assertThat(as(ada, () -> count("workspace_invitations where workspace_id = ?")))
                .isOne();
    }

    private UUID make(String path, String body) {
        return ApiClient.created(api.as(ada).post().uri(path).body(body));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .param(workspace)
                .query(Long.class)
                .single();
    }

    private long as(Somebody somebody, LongSupplier action) {
        var answer = new AtomicLong();
        CurrentActor.run(
                Actor.user(somebody.id(), null, Set.of(), Set.of()),
                () -> transactions.executeWithoutResult(running -> answer.set(action.getAsLong())));
        return answer.get();
    }
}
