package tools.dashboard.websocket.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.dashboard.websocket.message.ClientMessage.Say;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Passed;
import tools.dashboard.websocket.quota.Rates;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.upstream.Permission;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.SpeechQuestion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Passes on what clients tell each other on a topic, as the topic's contract allows it. The permission is asked for once,
 * and believed until the membership behind it changes or a change may have been missed. Thread-safe, never blocks.
 */
final class Speech {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Questions<SpeechQuestion, Permission> questions;
    private final RevocationFeed accessRevocations;
    private final Rates rates;
    private final Rooms rooms;
    private final Refusals refusals;

    Speech(
            Questions<SpeechQuestion, Permission> questions,
            RevocationFeed accessRevocations,
            Rates rates,
            Rooms rooms,
            Refusals refusals) {
        this.questions = questions;
        this.accessRevocations = accessRevocations;
        this.rates = rates;
        this.rooms = rooms;
        this.refusals = refusals;
    }

    void pass(Dialogue dialogue, Say said) {
        Right right = dialogue.right(said.topic());
        if (right == null) {
            fail(dialogue, said, ErrorCode.NOT_SUBSCRIBED, "only who watches a topic speaks on it");
            return;
        }
        permission(right, said.kind()).thenAccept(permission -> {
            switch (permission) {
                case Permission.Granted granted -> pass(dialogue, right, said, granted);
                case Permission.Refused _ -> {
                    fail(dialogue, said, ErrorCode.KIND_REFUSED, "this kind of message is not for this topic, or you");
                    refusals.notPassed(right, said, ErrorCode.KIND_REFUSED);
                }
                case Permission.Unknown _ ->
                    fail(dialogue, said, ErrorCode.ACCESS_UNCERTAIN, "this cannot be checked now: try again");
            }
        });
    }

    private CompletableFuture<Permission> permission(Right right, String kind) {
        long askedAt = System.nanoTime();
        int doubts;
        synchronized (right) {
            Right.Permit known = right.permit(kind);
            if (known != null && accessRevocations.vouchesFor(known.askedAt())) {
                return CompletableFuture.completedFuture(known.permission());
            }
            doubts = right.doubts();
        }
        return questions
                .ask(new SpeechQuestion(right.question(), kind), Questions.PATIENT)
                .thenApply(permission -> {
                    synchronized (right) {
                        if (!(permission instanceof Permission.Unknown)) {
                            right.permit(kind, new Right.Permit(permission, doubts, askedAt));
                        }
                    }
                    return permission;
                });
    }

    private void pass(Dialogue dialogue, Right right, Say said, Permission.Granted granted) {
        if (said.data().getBytes(StandardCharsets.UTF_8).length > granted.bytes()) {
            fail(
                    dialogue,
                    said,
                    ErrorCode.DATA_TOO_LONG,
                    "data of this kind may have %d bytes".formatted(granted.bytes()));
            return;
        }
        String kindOfTopic = said.topic().substring(0, said.topic().indexOf(':'));
        String rate = "live:%s.%s:%s".formatted(kindOfTopic, said.kind(), dialogue.userId());
        rates.take(rate, granted.perSecond()).thenAccept(left -> {
            if (left.isPresent() && !left.get()) {
                fail(
                        dialogue,
                        said,
                        ErrorCode.TOO_MANY_MESSAGES,
                        "%d of this kind a second are allowed".formatted(granted.perSecond()));
            } else if (left.isEmpty()
                    || !flows(right)
                    || !rooms.say(right.subscription(), json(dialogue, right, said))) {
                fail(dialogue, said, ErrorCode.NOT_PASSED, "the others cannot be reached now");
            } else if (said.id() != null) {
                dialogue.tell(new Passed(said.id()));
            }
        });
    }

    /** What must not be heard now must not be said either. */
    private static boolean flows(Right right) {
        synchronized (right) {
            return right.flowing();
        }
    }

    private static String json(Dialogue dialogue, Right right, Say said) {
        ObjectNode json = JSON.createObjectNode()
                .put("kind", said.kind())
                .put("userId", dialogue.userId().toString());
        Device device = right.subscription().attendee().device();
        ObjectNode on = json.putObject("device").put("id", device.id());
        if (device.label() != null) {
            on.put("label", device.label());
        }
        return json.putRawValue("data", new RawValue(said.data())).toString();
    }

    private static void fail(Dialogue dialogue, Say said, ErrorCode code, String detail) {
        dialogue.tell(new Failure(said.id(), said.topic(), code, detail));
    }
}
