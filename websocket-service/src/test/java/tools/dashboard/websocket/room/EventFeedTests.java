package tools.dashboard.websocket.room;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.RedisClient;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.RedisUser;

class EventFeedTests {

    private final String channel = "feed-test:" + UUID.randomUUID();
    private final Heard heard = new Heard();

    @Test
    void aChannelThatRedisRefusesIsListenedToOnceItIsAllowed() {
        try (RedisUser user = RedisUser.hearing(LiveStage.redisUrl(), "others:*");
                RedisClient redis = RedisClient.create(user.url());
                EventFeed feed = new EventFeed(redis, heard)) {
            feed.start();
            eventually(() -> assertThat(heard.resumed).hasValue(1));
            feed.watch(channel);
            assertThat(feed.settled()).isTrue();

            user.mayHear("feed-test:*");
            eventually(() -> assertThat(heard.resumed).hasValue(2));
            try (var connection = redis.connect()) {
                connection.sync().publish(channel, "an event");
            }
            eventually(() -> assertThat(heard.texts).containsExactly("an event"));
        }
    }

    private static final class Heard implements EventFeed.Listener {

        private final Queue<String> texts = new ConcurrentLinkedQueue<>();
        private final AtomicInteger resumed = new AtomicInteger();

        @Override
        public void heard(String channel, String text) {
            texts.add(text);
        }

        @Override
        public void resumed() {
            resumed.incrementAndGet();
        }

        @Override
        public void resumed(String channel) {
            resumed();
        }
    }
}
