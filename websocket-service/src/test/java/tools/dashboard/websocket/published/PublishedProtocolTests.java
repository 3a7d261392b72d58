package tools.dashboard.websocket.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.json.JsonDialect;
import tools.dashboard.websocket.message.ClientMessage;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Farewell;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.socket.CloseReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/asyncapi.yaml says what the code does: all of it, and nothing else. */
class PublishedProtocolTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Description description = new Description();
    private final JsonDialect dialect = new JsonDialect();

    @Test
    void whatTheServerSaysIsAsDescribed() {
        Samples.all()
                .map(this::text)
                .forEach(text -> assertThat(description.faults(nameOf(text), text))
                        .as(text.toString())
                        .isEmpty());
    }

    @Test
    void whatIsDescribedTheServerSays() {
        Map<String, Set<String>> said = new HashMap<>();
        Samples.all()
                .map(this::text)
                .forEach(text -> said.computeIfAbsent(nameOf(text), name -> new HashSet<>())
                        .addAll(text.propertyNames()));
        description
                .messagesOf("serverSays")
                .forEach(message -> assertThat(said.get(message))
                        .as(message)
                        .containsExactlyInAnyOrderElementsOf(
                                description.payload(message).path("properties").propertyNames()));
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(description.messagesOf("serverSays"));
    }

    @Test
    void everyKindOfMessageOfTheServerIsLookedAt() {
        assertThat(Samples.all().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(kinds(ServerMessage.class));
    }

    @Test
    void whatAClientMayAsDescribedSayIsUnderstood() {
        Set<Class<?>> understood = new HashSet<>();
        clientMessages().forEach(instances -> {
            for (ObjectNode text : List.of(instances.whole(), instances.least())) {
                assertThat(read(text))
                        .as(text.toString())
                        .isInstanceOfSatisfying(
                                Reading.Understood.class,
                                reading -> understood.add(reading.message().getClass()));
            }
        });
        assertThat(understood).isEqualTo(kinds(ClientMessage.class));
    }

    @Test
    void whatIsNotAsDescribedIsRefused() {
        clientMessages()
                .flatMap(instances -> instances.wrong().stream())
                .forEach(text -> assertThat(read(text)).as(text.toString()).isInstanceOf(Reading.Malformed.class));
    }

    @Test
    void everyReasonToRefuseIsDescribed() {
        assertThat(description.enumeration("error", "code")).isEqualTo(texts(ErrorCode.values(), ErrorCode::text));
    }

    @Test
    void everyReasonToEndASubscriptionIsDescribed() {
        assertThat(description.enumeration("unsubscribed", "reason"))
                .isEqualTo(texts(Farewell.values(), Farewell::text));
    }

    @Test
    void everyReasonToCloseIsDescribedWithItsCode() {
        Set<String> described = new TreeSet<>();
        description
                .root()
                .path("x-close-codes")
                .forEachEntry((code, close) ->
                        close.path("reasons").forEach(reason -> described.add(code + " " + reason.asString())));
        assertThat(described).isEqualTo(texts(CloseReason.values(), close -> close.code() + " " + close.text()));
    }

    @Test
    void theVersionIsTheOneThatIsSpoken() {
        assertThat(description
                        .payload("hello")
                        .path("properties")
                        .path("protocol")
                        .path("const")
                        .asInt())
                .isEqualTo(ServerMessage.PROTOCOL);
    }

    private JsonNode text(ServerMessage message) {
        return JSON.readTree(dialect.write(message));
    }

    private Reading read(JsonNode text) {
        return dialect.read(text.toString());
    }

    private String nameOf(JsonNode text) {
        return description.messagesOf("serverSays").stream()
                .filter(message ->
                        description.type(message).equals(text.path("type").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + text));
    }

    private Stream<Instances> clientMessages() {
        return description.messagesOf("clientSays").stream()
                .map(message -> new Instances(description, description.payload(message)));
    }

    private static Set<Class<?>> kinds(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).collect(Collectors.toSet());
    }

    private static <T> Set<String> texts(T[] values, java.util.function.Function<T, String> text) {
        return Arrays.stream(values).map(text).collect(Collectors.toCollection(TreeSet::new));
    }
}
