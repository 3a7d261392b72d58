package tools.dashboard.websocket.room;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.RedisCluster;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

/** Two nodes on a Redis Cluster of three. */
class RedisClusterTests {

    private static final int TOPICS = 12;

    private static final RedisCluster CLUSTER = RedisCluster.start();
    private static final Neighbours NEIGHBOURS = new Neighbours(CLUSTER.url());
    private static final LiveNode ONE = LiveNode.start(CLUSTER.url(), NEIGHBOURS);
    private static final LiveNode OTHER = LiveNode.start(CLUSTER.url(), NEIGHBOURS);

    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = NEIGHBOURS.memberOf(workspace);
    private final Somebody bob = NEIGHBOURS.memberOf(workspace);

    @AfterAll
    static void stop() {
        OTHER.close();
        ONE.close();
        NEIGHBOURS.close();
        CLUSTER.close();
    }

    /** Some of them on each node of the cluster. */
    @Test
    void eventsOfManyTopicsComeToBothNodes() {
        List<Workspace> workspaces = IntStream.range(0, TOPICS)
                .mapToObj(number -> Workspace.withProject())
                .toList();
        List<LiveClient> clients = workspaces.stream()
                .flatMap(each -> {
                    Somebody member = NEIGHBOURS.memberOf(each);
                    return Stream.of(ONE, OTHER)
                            .map(node -> node.connect(member).subscribe(member, each));
                })
                .toList();
        clients.forEach(client -> client.await("subscribed"));
        workspaces.forEach(NEIGHBOURS::happen);
        clients.forEach(client -> client.awaitSeqs(1, 1));
        clients.forEach(LiveClient::close);
    }

    @Test
    void peopleOnTheOtherNodeAreSeen() {
        try (LiveClient here = ONE.connect(ada).watch(ada, workspace)) {
            LiveClient there = OTHER.connect(bob).watch(bob, workspace);
            eventually(() ->
                    assertThat(here.told("presence").toString()).contains("\"joined\":[\"" + bob.userId() + "\"]"));
            there.close();
            eventually(
                    () -> assertThat(here.told("presence").toString()).contains("\"left\":[\"" + bob.userId() + "\"]"));
        }
    }

    @Test
    void aTopicWhoseSlotMovesGoesOnWithoutGapOrDuplicate() {
        try (LiveClient here = ONE.connect(ada).watch(ada, workspace);
                LiveClient there = OTHER.connect(bob).watch(bob, workspace)) {
            happen(workspace, 10);
            CLUSTER.move(channel(workspace));
            happen(workspace, 10);
            here.awaitSeqs(1, 20);
            there.awaitSeqs(1, 20);
            // By now nothing makes them ask the log but what they hear.
            happen(workspace, 10);
            here.awaitSeqs(1, 30);
            there.awaitSeqs(1, 30);
        }
    }

    /** Each of them once, and so also the one that a client is connected to whatever slots it asks for. */
    @Test
    void aNodeOfTheClusterThatDiesAndComesBackCostsNothing() {
        List<Workspace> oneOnEach = new ArrayList<>();
        while (oneOnEach.size() < RedisCluster.NODES) {
            Workspace another = Workspace.withProject();
            if (oneOnEach.stream().noneMatch(known -> CLUSTER.together(channel(known), channel(another)))) {
                oneOnEach.add(another);
            }
        }
        oneOnEach.forEach(RedisClusterTests::loseNodeOf);
    }

    private static void loseNodeOf(Workspace workspace) {
        Workspace beside = Stream.generate(Workspace::withProject)
                .filter(other -> CLUSTER.together(channel(workspace), channel(other)))
                .findFirst()
                .orElseThrow();
        Somebody ada = NEIGHBOURS.memberOf(workspace);
        Somebody bob = NEIGHBOURS.memberOf(beside);
        try (LiveClient here = ONE.connect(ada).watch(ada, workspace);
                LiveClient there = ONE.connect(bob).watch(bob, beside)) {
            NEIGHBOURS.commit(workspace);
            CLUSTER.lose(channel(workspace));
            for (int last = 11; last <= 21; last += 10) {
                happen(workspace, 10);
                happen(beside, 10);
                here.awaitSeqs(1, last);
                there.awaitSeqs(1, last - 1);
            }
        }
    }

    private static String channel(Workspace workspace) {
        return HotLog.channel(workspace.topic());
    }

    private static void happen(Workspace where, int events) {
        IntStream.range(0, events).forEach(number -> NEIGHBOURS.happen(where));
    }
}
