package tools.dashboard.websocket.room;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class DeliveryTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);

    @Test
    void aSubscriberIsToldWhereTheTopicStands() {
        happen(3);
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            assertThat(client.await("subscribed").path("seq").longValue()).isEqualTo(3);
            assertThat(client.seqs()).isEmpty();
        }
    }

    @Test
    void whoJoinsWhileRedisIsLateWatchesAsSoonAsItAnswers() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode late = LiveNode.start(LiveStage.redisUrl(proxy), neighbours);
                LiveClient client = late.connect(ada)) {
            client.await("hello");
            proxy.delay();
            client.subscribe(ada, workspace);
            // While no revocation is heard it asks twice a second: by then nothing else makes the node look again.
            int asked = neighbours.apiQuestions();
            eventually(() -> assertThat(neighbours.apiQuestions()).isGreaterThan(asked + 15));
            assertThat(client.told("subscribed")).isEmpty();
            proxy.heal();
            client.await("subscribed");
            happen(1);
            client.awaitSeqs(1, 1);
        }
    }

    @Test
    void eventsArriveInOrder() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            happen(50);
            client.awaitSeqs(1, 50);
        }
    }

    @Test
    void anEventCarriesWhatItsOwnerWrote() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            happen(1);
            var told = client.await("event");
            assertThat(told.path("topic").asString()).isEqualTo(workspace.topic());
            assertThat(told.path("event").path("type").asString()).isEqualTo("task.moved");
        }
    }

    @Test
    void eventsThatOvertookEachOtherAreDeliveredInOrderAndOnce() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            String first = neighbours.commit(workspace);
            String second = neighbours.commit(workspace);
            neighbours.publish(workspace, second);
            neighbours.publish(workspace, first);
            neighbours.publish(workspace, second);
            happen(1);
            client.awaitSeqs(1, 3);
        }
    }

    @Test
    void aLostHintIsMadeUpForFromTheLog() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            neighbours.commit(workspace);
            neighbours.commit(workspace);
            happen(1);
            client.awaitSeqs(1, 3);
        }
    }

    @Test
    void whoReturnsGetsExactlyWhatWasMissed() {
        happen(7);
        try (LiveClient client = node.connect(ada).subscribe(ada, workspace, 4L)) {
            client.awaitSeqs(5, 7);
            happen(2);
            client.awaitSeqs(5, 9);
            assertThat(client.await("subscribed").path("seq").longValue()).isEqualTo(7);
        }
    }

    @Test
    void whoReturnsSoonAsksTheOwnerNothing() {
        happen(7);
        int before = neighbours.logQuestions();
        try (LiveNode another = LiveNode.start(LiveStage.redisUrl(), neighbours);
                LiveClient client = another.connect(ada).subscribe(ada, workspace, 4L)) {
            client.awaitSeqs(5, 7);
            assertThat(neighbours.logQuestions()).isEqualTo(before);
        }
    }

    @Test
    void whatTheHotLogHasLostComesFromTheOwner() {
        happen(7);
        neighbours.loseHotLog(workspace);
        happen(1);
        try (LiveClient client = node.connect(ada).subscribe(ada, workspace, 4L)) {
            client.awaitSeqs(5, 8);
        }
    }

    @Test
    void whatTheOwnerTellsInSeveralPagesIsPutTogether() {
        try (Neighbours terse = new Neighbours(LiveStage.redisUrl());
                LiveNode own = LiveNode.start(LiveStage.redisUrl(), terse)) {
            Somebody bob = terse.memberOf(workspace);
            for (int number = 0; number < 7; number++) {
                terse.commit(workspace);
            }
            terse.answerAtMost(3);
            try (LiveClient client = own.connect(bob).subscribe(bob, workspace, 1L)) {
                client.awaitSeqs(2, 7);
                assertThat(client.told("resync")).isEmpty();
            }
        }
    }

    @Test
    void whatTheHotLogDoesNotHaveYetIsNoReasonToLoadAnew() {
        happen(2);
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            neighbours.publish(workspace, neighbours.commit(workspace));
            client.awaitSeqs(3, 3);
            try (LiveClient late = node.connect(ada).subscribe(ada, workspace, 1L)) {
                late.awaitSeqs(2, 3);
            }
        }
    }

    @Test
    void whoWasAwayTooLongIsToldToLoadAnew() {
        for (int number = 0; number < 600; number++) {
            neighbours.commit(workspace);
        }
        try (LiveClient client = node.connect(ada).subscribe(ada, workspace, 4L)) {
            assertThat(client.await("resync").path("seq").longValue()).isEqualTo(600);
            happen(1);
            client.awaitSeqs(601, 601);
        }
    }

    @Test
    void aPositionThatTheLogHasNotReachedIsToldToLoadAnew() {
        happen(2);
        try (LiveClient client = node.connect(ada).subscribe(ada, workspace, 40L)) {
            assertThat(client.await("resync").path("seq").longValue()).isEqualTo(2);
            happen(1);
            client.awaitSeqs(3, 3);
        }
    }

    @Test
    void thoseWhoReturnTogetherShareQuestionsToTheLog() {
        happen(20);
        int before = neighbours.logQuestions();
        List<LiveClient> clients = new ArrayList<>();
        for (int number = 0; number < 15; number++) {
            Somebody each = neighbours.memberOf(workspace);
            clients.add(node.connect(each).subscribe(each, workspace, (long) number));
        }
        for (int number = 0; number < 15; number++) {
            clients.get(number).awaitSeqs(number + 1, 20);
        }
        assertThat(neighbours.logQuestions() - before).isLessThanOrEqualTo(15);
        clients.forEach(LiveClient::close);
    }

    @Test
    void whoUnsubscribesGetsNothingMore() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace);
                LiveClient other = node.connect(ada).watch(ada, workspace)) {
            client.say("{\"type\":\"unsubscribe\",\"id\":\"u\",\"topic\":\"" + workspace.topic() + "\"}");
            assertThat(client.await("unsubscribed").path("reason").asString()).isEqualTo("requested");
            happen(1);
            other.awaitSeqs(1, 1);
            assertThat(client.seqs()).isEmpty();
        }
    }

    @Test
    void aWaitingSubscriptionIsAnsweredWhenTheLogIsBack() {
        neighbours.commit(workspace);
        try (LiveClient watching = node.connect(ada).watch(ada, workspace)) {
            neighbours.commit(workspace);
            neighbours.stop("api-service");
            neighbours.publish(workspace, neighbours.commit(workspace));
            assertThat(watching.seqs()).isEmpty();
            neighbours.start("api-service");
            watching.awaitSeqs(2, 3);
        }
    }

    private void happen(int times) {
        for (int number = 0; number < times; number++) {
            neighbours.happen(workspace);
        }
    }
}
