package tools.dashboard.websocket.published;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Farewell;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Authenticated;
import tools.dashboard.websocket.message.ServerMessage.Event;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Hello;
import tools.dashboard.websocket.message.ServerMessage.Limits;
import tools.dashboard.websocket.message.ServerMessage.Passed;
import tools.dashboard.websocket.message.ServerMessage.Paused;
import tools.dashboard.websocket.message.ServerMessage.Pong;
import tools.dashboard.websocket.message.ServerMessage.Presence;
import tools.dashboard.websocket.message.ServerMessage.Present;
import tools.dashboard.websocket.message.ServerMessage.Resumed;
import tools.dashboard.websocket.message.ServerMessage.Resync;
import tools.dashboard.websocket.message.ServerMessage.Said;
import tools.dashboard.websocket.message.ServerMessage.Subscribed;
import tools.dashboard.websocket.message.ServerMessage.Unsubscribed;

/** Everything that the server says, with all that it can carry, and with as little as it may. */
final class Samples {

    private static final String TOPIC = "project:01900000-0000-7000-8000-000000000000";
    private static final UUID ADA = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final String EVENT = """
            {"id":"01900000-0000-7000-8000-00000000000e","type":"task.moved","version":1,"topic":"%s","seq":7,"xid":"12",
            "workspaceId":"01900000-0000-7000-8000-000000000001","actor":{"kind":"user","id":"%s","onBehalfOf":null},
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","at":"2026-11-21T07:00:00Z","data":{}}
            """.formatted(TOPIC, ADA);

    private static final String SAID = """
            {"kind":"typing","userId":"%s","device":{"id":"7f1c","label":"Firefox on Linux"},"data":{}}
            """.formatted(ADA);
    private static final Device PHONE = new Device("7f1c", "Firefox on Linux");
    private static final Company COMPANY = new Company(Map.of(ADA, Set.of(PHONE, new Device("8a2b", null))), 1);

    private Samples() {}

    static Stream<ServerMessage> all() {
        Limits limits = new Limits(131_072, 10, 200);
        return Stream.of(
                new Hello("1", "c", 25, limits),
                new Hello(null, "c", 25, limits),
                new Subscribed("1", TOPIC, 7, "ticket", COMPANY),
                new Subscribed(null, TOPIC, 0, "ticket", new Company(Map.of(), 0)),
                new Event(TOPIC, 7, EVENT),
                new Resync(TOPIC, 7),
                new Presence(TOPIC, Set.of(ADA), Set.of(), Map.of(ADA, Set.of(PHONE))),
                new Presence(TOPIC, Set.of(), Set.of(ADA), Map.of()),
                new Present(TOPIC, COMPANY),
                new Said(TOPIC, SAID),
                new Unsubscribed("1", TOPIC, Farewell.REQUESTED),
                new Unsubscribed(null, TOPIC, Farewell.ACCESS_REVOKED),
                new Authenticated("1", Instant.EPOCH),
                new Passed("1"),
                new Paused(),
                new Resumed(),
                new Pong("1"),
                new Pong(null),
                new Failure("1", TOPIC, ErrorCode.ACCESS_REFUSED, "there is no such topic for you"),
                new Failure(null, null, ErrorCode.MALFORMED, "not a JSON object"));
    }
}
