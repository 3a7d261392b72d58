package tools.dashboard.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.websocket.protocol.ClientMessage.Ping;
import tools.dashboard.websocket.protocol.ClientMessage.Subscribe;

class MessageReaderTests {

    private static final String TOPIC = "project:01900000-0000-7000-8000-000000000000";

    private final MessageReader reader = new MessageReader();

    @Test
    void readsASubscription() {
        assertThat(reader.read("{\"type\":\"subscribe\",\"id\":\"1\",\"topic\":\"%s\",\"ticket\":\"t\",\"after\":12}"
                        .formatted(TOPIC)))
                .isEqualTo(new Reading.Understood(new Subscribe("1", TOPIC, "t", 12L)));
    }

    @Test
    void anIdIsNotNeeded() {
        assertThat(reader.read("{\"type\":\"ping\"}")).isEqualTo(new Reading.Understood(new Ping(null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"type\":\"ping\"}{}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":1}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"ping\",\"more\":1}",
                "{\"type\":\"ping\",\"id\":7}",
                "{\"type\":\"ping\",\"id\":\"\"}",
                "{\"type\":\"ping\",\"id\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}",
                "{\"type\":\"unsubscribe\",\"topic\":\"project:1\"}",
                "{\"type\":\"unsubscribe\",\"topic\":\"project:*\"}",
                "{\"type\":\"subscribe\",\"topic\":\"project:01900000-0000-7000-8000-000000000000\"}",
                "{\"type\":\"auth\",\"token\":null}"
            })
    void refusesWhatIsNotOfTheProtocol(String text) {
        assertThat(reader.read(text)).isInstanceOf(Reading.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "null", "99999999999999999999"})
    void refusesPositionsThatAreNone(String after) {
        assertThat(reader.read("{\"type\":\"subscribe\",\"topic\":\"%s\",\"ticket\":\"t\",\"after\":%s}"
                        .formatted(TOPIC, after)))
                .isInstanceOf(Reading.Malformed.class);
    }
}
