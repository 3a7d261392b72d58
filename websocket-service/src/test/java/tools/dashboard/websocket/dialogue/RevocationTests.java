package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveClient.Closed;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class RevocationTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);
    private final Somebody bob = neighbours.memberOf(workspace);

    @Test
    void whoIsRemovedFromTheWorkspaceLeavesTheRoom() {
        LiveNode node = LiveStage.node();
        try (LiveClient stays = node.connect(ada).watch(ada, workspace);
                LiveClient goes = node.connect(bob).watch(bob, workspace)) {
            neighbours.removeMember(bob, workspace);
            assertThat(goes.await("unsubscribed").path("reason").asString()).isEqualTo("access-revoked");
            neighbours.happen(workspace);
            stays.await("event");
            assertThat(goes.seqs()).isEmpty();
            assertThat(goes.isClosed()).isFalse();
        }
    }

    @Test
    void whoseRoleChangedButMayStillWatchMissesNothing() {
        try (LiveClient client = LiveStage.node().connect(ada).watch(ada, workspace)) {
            for (int number = 0; number < 20; number++) {
                neighbours.happen(workspace);
                neighbours.tellMembershipChanged(ada, workspace);
            }
            eventually(() -> assertThat(client.seqs()).hasSize(20));
            assertThat(client.seqs()).isSorted().doesNotHaveDuplicates();
            assertThat(client.told("subscribed")).hasSize(1);
        }
    }

    @Test
    void aTicketFromBeforeTheRemovalOpensNothing() {
        try (LiveClient client = LiveStage.node().connect(bob)) {
            neighbours.removeMember(bob, workspace);
            client.subscribe(bob, workspace);
            assertThat(client.await("error").path("code").asString()).isEqualTo("access-refused");
        }
    }

    @Test
    void whoSignsOutLosesTheSocket() {
        try (LiveClient client = LiveStage.node().connect(ada)) {
            client.await("hello");
            neighbours.signOut(ada);
            assertThat(client.awaitClosed()).isEqualTo(new Closed(4401, "session-ended"));
        }
    }

    @Test
    void aRemovalThatRedisNeverToldEndsDeliveryAllTheSame() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode node = LiveNode.start(LiveStage.redisUrl(proxy), neighbours);
                LiveClient stays = node.connect(ada).watch(ada, workspace);
                LiveClient goes = node.connect(bob).watch(bob, workspace)) {
            proxy.cut();
            neighbours.removeMember(bob, workspace);
            assertThat(goes.await("unsubscribed").path("reason").asString()).isEqualTo("access-revoked");
            neighbours.happen(workspace);
            proxy.heal();
            assertThat(stays.await("event").path("event").path("seq").longValue())
                    .isEqualTo(1);
            assertThat(goes.seqs()).isEmpty();
        }
    }

    @Test
    void aSilentRedisIsDistrustedLikeALostOne() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode node = LiveNode.start(LiveStage.redisUrl(proxy), neighbours);
                LiveClient stays = node.connect(ada).watch(ada, workspace);
                LiveClient goes = node.connect(bob).watch(bob, workspace)) {
            proxy.freeze();
            neighbours.removeMember(bob, workspace);
            goes.await("unsubscribed");
            neighbours.happen(workspace);
            proxy.heal();
            stays.await("event");
            assertThat(goes.seqs()).isEmpty();
        }
    }

    @Test
    void aSessionThatEndedUnseenIsFoundByAskingAgain() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode node = LiveNode.start(LiveStage.redisUrl(proxy), neighbours);
                LiveClient stays = node.connect(ada);
                LiveClient goes = node.connect(bob)) {
            goes.await("hello");
            proxy.cut();
            neighbours.forgetSession(bob);
            assertThat(goes.awaitClosed()).isEqualTo(new Closed(4401, "session-ended"));
            assertThat(stays.isClosed()).isFalse();
        }
    }

    @Test
    void anAuthorityThatDiedSilentlyDoesNotStopDelivery() {
        Neighbours own = new Neighbours(LiveStage.redisUrl());
        Somebody member = own.memberOf(workspace);
        Somebody removed = own.memberOf(workspace);
        try (own;
                LiveNode node = LiveNode.start(LiveStage.redisUrl(), own);
                LiveClient stays = node.connect(member).watch(member, workspace);
                LiveClient goes = node.connect(removed).watch(removed, workspace)) {
            own.fallSilent();
            own.forgetMember(removed, workspace);
            assertThat(goes.await("unsubscribed").path("reason").asString()).isEqualTo("access-revoked");
            own.happen(workspace);
            stays.await("event");
            assertThat(goes.seqs()).isEmpty();
        }
    }

    @Test
    void whatCannotBeCheckedForLongIsTakenAway() {
        Neighbours own = new Neighbours(LiveStage.redisUrl());
        Somebody member = own.memberOf(workspace);
        try (own;
                CuttableProxy proxy = LiveStage.cuttable();
                LiveNode node = LiveNode.start(LiveStage.redisUrl(proxy), own, "websocket.dialogue.pause=2s");
                LiveClient client = node.connect(member).watch(member, workspace)) {
            own.stop("api-service");
            proxy.cut();
            assertThat(client.await("unsubscribed").path("reason").asString()).isEqualTo("access-uncertain");
        }
    }
}
