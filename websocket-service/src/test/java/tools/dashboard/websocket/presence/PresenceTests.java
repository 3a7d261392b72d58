package tools.dashboard.websocket.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class PresenceTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);
    private final Somebody bob = neighbours.memberOf(workspace);

    @Test
    void whoComesSeesWhoIsThereAndIsSeen() {
        try (LiveClient first = node.connect(ada).watch(ada, workspace);
                LiveClient second = node.connect(bob).watch(bob, workspace)) {
            assertThat(second.await("subscribed").path("present").findValuesAsString("userId"))
                    .containsExactlyInAnyOrder(
                            ada.userId().toString(), bob.userId().toString());
            eventually(() ->
                    assertThat(named(first, "joined")).contains(bob.userId().toString()));
        }
    }

    @Test
    void somebodyLeavesWithTheirLastDevice() {
        try (LiveClient watching = node.connect(ada).watch(ada, workspace)) {
            LiveClient phone = node.connect(bob).watch(bob, workspace);
            LiveClient laptop = node.connect(bob).watch(bob, workspace);
            phone.close();
            eventually(() -> {
                try (LiveClient look = node.connect(ada).watch(ada, workspace)) {
                    assertThat(look.await("subscribed").path("present").toString())
                            .contains("{\"userId\":\"" + bob.userId() + "\",\"devices\":1}");
                }
            });
            assertThat(named(watching, "left")).isEmpty();
            laptop.close();
            eventually(() -> assertThat(named(watching, "left"))
                    .containsExactly(bob.userId().toString()));
        }
    }

    @Test
    void peopleOnOtherNodesAreSeen() {
        try (LiveNode other = LiveNode.start(LiveStage.redisUrl(), neighbours);
                LiveClient here = node.connect(ada).watch(ada, workspace)) {
            LiveClient there = other.connect(bob).watch(bob, workspace);
            eventually(() ->
                    assertThat(named(here, "joined")).contains(bob.userId().toString()));
            there.close();
            eventually(() ->
                    assertThat(named(here, "left")).containsExactly(bob.userId().toString()));
        }
    }

    @Test
    void peopleOfADeadNodeAreGone() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode dying = LiveNode.start(LiveStage.redisUrl(proxy), neighbours);
                LiveClient here = node.connect(ada).watch(ada, workspace);
                LiveClient there = dying.connect(bob).watch(bob, workspace)) {
            there.await("subscribed");
            eventually(() ->
                    assertThat(named(here, "joined")).contains(bob.userId().toString()));
            proxy.cut();
            eventually(() ->
                    assertThat(named(here, "left")).containsExactly(bob.userId().toString()));
            proxy.heal();
            eventually(() -> assertThat(named(here, "joined"))
                    .filteredOn(bob.userId().toString()::equals)
                    .hasSize(2));
        }
    }

    @Test
    void theRemovedAreNotPresentAnyMore() {
        try (LiveClient stays = node.connect(ada).watch(ada, workspace);
                LiveClient goes = node.connect(bob).watch(bob, workspace)) {
            neighbours.removeMember(bob, workspace);
            goes.await("unsubscribed");
            eventually(() -> assertThat(named(stays, "left"))
                    .containsExactly(bob.userId().toString()));
        }
    }

    private static List<String> named(LiveClient client, String what) {
        return client.told("presence").stream()
                .flatMap(message -> message.path(what).valueStream())
                .map(user -> user.asString())
                .toList();
    }
}
