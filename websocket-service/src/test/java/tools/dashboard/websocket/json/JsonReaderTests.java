package tools.dashboard.websocket.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.websocket.message.ClientMessage.Hello;
import tools.dashboard.websocket.message.ClientMessage.Ping;
import tools.dashboard.websocket.message.ClientMessage.Subscribe;
import tools.dashboard.websocket.message.ClientMessage.Wish;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.Reading;

class JsonReaderTests {

    private static final String TOPIC = "project:01900000-0000-7000-8000-000000000000";

    private final JsonReader reader = new JsonReader();

    @Test
    void readsASubscription() {
        assertThat(reader.read("{\"type\":\"subscribe\",\"id\":\"1\",\"topic\":\"%s\",\"ticket\":\"t\",\"after\":12}"
                        .formatted(TOPIC)))
                .isEqualTo(new Reading.Understood(new Subscribe("1", new Wish(TOPIC, "t", 12L))));
    }

    @Test
    void readsAHello() {
        assertThat(reader.read(
                        "{\"type\":\"hello\",\"protocol\":1,\"device\":{\"id\":\"d-1\",\"label\":\"Ada's phone\"},"
                                + "\"topics\":[{\"topic\":\"%s\",\"ticket\":\"t\",\"after\":0}]}".formatted(TOPIC)))
                .isEqualTo(new Reading.Understood(
                        new Hello(null, 1, new Device("d-1", "Ada's phone"), List.of(new Wish(TOPIC, "t", 0L)))));
    }

    @Test
    void aHelloNeedsItsVersionAlone() {
        assertThat(reader.read("{\"type\":\"hello\",\"protocol\":2}"))
                .isEqualTo(new Reading.Understood(new Hello(null, 2, null, List.of())));
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
                "{\"type\":\"auth\",\"token\":null}",
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"protocol\":\"1\"}",
                "{\"type\":\"hello\",\"protocol\":1.5}",
                "{\"type\":\"hello\",\"protocol\":1,\"device\":\"d\"}",
                "{\"type\":\"hello\",\"protocol\":1,\"device\":{\"label\":\"phone\"}}",
                "{\"type\":\"hello\",\"protocol\":1,\"device\":{\"id\":\"a b\"}}",
                "{\"type\":\"hello\",\"protocol\":1,\"topics\":{}}",
                "{\"type\":\"hello\",\"protocol\":1,\"topics\":[1]}",
                "{\"type\":\"hello\",\"protocol\":1,\"topics\":[{\"topic\":\"project:01900000-0000-7000-8000-000000000000\"}]}",
                "{\"type\":\"hello\",\"protocol\":1,\"topics\":[{\"topic\":\"project:01900000-0000-7000-8000-000000000000\",\"ticket\":\"t\",\"type\":\"subscribe\"}]}"
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
