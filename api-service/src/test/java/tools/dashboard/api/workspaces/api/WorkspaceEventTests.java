package tools.dashboard.api.workspaces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.RedisClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.platform.log.LoggedEvent;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.jackson.databind.json.JsonMapper;

/** What others hear of a workspace: its log, and at once whose rights ended. */
@ApiTest
class WorkspaceEventTests {
    private static final String MEMBER = "/api/v1/workspaces/{w}/members/{user}";

    private final ApiClient api;
    private final TestPeople people;
    private final JsonMapper json;
    private final String redis;
    private final Somebody ada;
    private final Somebody grace;

    WorkspaceEventTests(ApiClient api, TestPeople people, JsonMapper json, @Value("${REDIS_URL}") String redis) {
        this.api = api;
        this.people = people;
        this.json = json;
        this.redis = redis;
        this.ada = people.signUp("Ada");
        this.grace = people.signUp("Grace");
    }

    @Test
    void theLogTellsWhatHappenedInItsOrder() {
        UUID workspace = api.workspaceOf(ada, "Engines");
        people.join(grace, workspace, "member");
        raiseGrace(workspace);
        remove(grace, workspace);

        eventually(() -> {
            var events = log(workspace);
            assertThat(events)
                    .extracting(LoggedEvent::type)
                    .containsExactly("workspace.created", "member.added", "member.role-changed", "member.removed");
            assertThat(events).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L, 4L);
            assertThat(events)
                    .extracting(event -> event.data().path("membershipVersion").asInt(0))
                    .containsExactly(0, 1, 2, 3);
        });
    }

    @Test
    void whatIsRefusedIsNotTold() {
        UUID workspace = api.workspaceOf(ada, "Engines");

        api.as(ada)
                .delete()
                .uri(MEMBER, workspace, ada.id())
                .exchange()
                .expectStatus()
                .isEqualTo(409);

        eventually(() -> assertThat(log(workspace)).hasSize(2));
    }

    @Test
    void aRoleThatChangedAndAMembershipThatEndedAreRevokedAtOnce() {
        UUID workspace = api.workspaceOf(ada, "Engines");
        people.join(grace, workspace, "member");
        var heard = new CopyOnWriteArrayList<Revocation>();
        var client = RedisClient.create(redis);
        try (var feed = new RevocationFeed(client, "access:revocations", json)) {
            feed.onRevocation(heard::add);
            eventually(() -> assertThat(feed.trusted()).isTrue());

            raiseGrace(workspace);
            eventually(() -> assertThat(heard)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("traceId")
                    .containsExactly(Revocation.ofMembership(grace.id(), workspace)));

            remove(grace, workspace);
            eventually(() -> assertThat(heard).hasSize(2));
        } finally {
            client.shutdown();
        }
    }

    private void raiseGrace(UUID workspace) {
        api.as(ada)
                .patch()
                .uri(MEMBER, workspace, grace.id())
                .header("If-Match", "\"0\"")
                .body("""
                        {"role": "pm"}""")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void remove(Somebody somebody, UUID workspace) {
        api.as(ada)
                .delete()
                .uri(MEMBER, workspace, somebody.id())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private List<LoggedEvent> log(UUID workspace) {
        String uri = "/internal/events?topic=workspace:%s&afterSeq=0&limit=100".formatted(workspace);
        return ApiClient.body(api.asService().get().uri(uri), Log.class).items();
    }

    record Log(List<LoggedEvent> items) {}
}
