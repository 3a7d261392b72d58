package tools.dashboard.websocket.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;
import tools.jackson.databind.JsonNode;

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
            LiveClient phone = node.connect(bob, "phone").watch(bob, workspace);
            LiveClient laptop = node.connect(bob, "laptop").watch(bob, workspace);
            phone.close();
            eventually(() -> assertThat(devices(watching, bob)).isEqualTo(List.of("laptop")));
            assertThat(named(watching, "left")).isEmpty();
            laptop.close();
            eventually(() -> assertThat(named(watching, "left"))
                    .containsExactly(bob.userId().toString()));
        }
    }

    @Test
    void whoComesSeesOnWhatTheOthersAre() {
        try (LiveClient phone = node.connect(bob, "phone").watch(bob, workspace);
                LiveClient tab = node.connect(bob, "laptop").watch(bob, workspace);
                LiveClient sameBrowser = node.connect(bob, "laptop").watch(bob, workspace);
                LiveClient looking = node.connect(ada, "desk").watch(ada, workspace)) {
            JsonNode subscribed = looking.await("subscribed");
            assertThat(subscribed.path("people").intValue()).isEqualTo(2);
            assertThat(subscribed.path("present").valueStream())
                    .filteredOn(person ->
                            person.path("userId").asString().equals(bob.userId().toString()))
                    .singleElement()
                    .satisfies(person -> assertThat(person.path("devices").valueStream())
                            .extracting(device -> device.path("id").asString() + "="
                                    + device.path("label").asString())
                            .containsExactlyInAnyOrder("phone=My phone", "laptop=My laptop"));
        }
    }

    @Test
    void whoReloadsHasNeverLeft() {
        Somebody eve = neighbours.memberOf(workspace);
        try (LiveNode quick = LiveNode.start(LiveStage.redisUrl(), neighbours, "websocket.presence.grace=2s");
                LiveClient watching = quick.connect(ada).watch(ada, workspace)) {
            quick.connect(bob, "laptop").watch(bob, workspace).close();
            try (LiveClient again = quick.connect(bob, "laptop").watch(bob, workspace)) {
                quick.connect(eve).watch(eve, workspace).close();
                eventually(() -> assertThat(named(watching, "left")).isNotEmpty());
                assertThat(named(watching, "left")).containsExactly(eve.userId().toString());
                assertThat(named(watching, "joined"))
                        .filteredOn(bob.userId().toString()::equals)
                        .hasSize(1);
            }
        }
    }

    @Test
    void aCrowdIsCountedAndNotListed() {
        List<LiveClient> crowd = new ArrayList<>();
        for (int number = 0; number <= Company.MOST; number++) {
            Somebody each = neighbours.memberOf(workspace);
            crowd.add(node.connect(each).subscribe(each, workspace));
        }
        crowd.forEach(one -> one.await("subscribed"));
        try (LiveClient late = node.connect(ada).watch(ada, workspace)) {
            assertThat(late.await("subscribed").path("people").intValue()).isEqualTo(Company.MOST + 2);
            assertThat(late.await("subscribed").path("present")).hasSize(Company.MOST);
        }
        crowd.forEach(LiveClient::close);
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

    /** What they are on, as it was told last. */
    private static List<String> devices(LiveClient client, Somebody somebody) {
        return client.told("presence").stream()
                .flatMap(message -> message.path("devices").valueStream())
                .filter(person -> person.path("userId")
                        .asString()
                        .equals(somebody.userId().toString()))
                .map(person -> person.path("devices").findValuesAsString("id"))
                .reduce((before, after) -> after)
                .orElse(List.of());
    }

    private static List<String> named(LiveClient client, String what) {
        return client.told("presence").stream()
                .flatMap(message -> message.path(what).valueStream())
                .map(user -> user.asString())
                .toList();
    }
}
