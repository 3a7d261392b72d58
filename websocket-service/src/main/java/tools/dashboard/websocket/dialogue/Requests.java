package tools.dashboard.websocket.dialogue;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ClientMessage.Authenticate;
import tools.dashboard.websocket.message.ClientMessage.Hello;
import tools.dashboard.websocket.message.ClientMessage.Ping;
import tools.dashboard.websocket.message.ClientMessage.Say;
import tools.dashboard.websocket.message.ClientMessage.Subscribe;
import tools.dashboard.websocket.message.ClientMessage.Unsubscribe;
import tools.dashboard.websocket.message.ClientMessage.Wish;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Farewell;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Limits;
import tools.dashboard.websocket.message.ServerMessage.Pong;
import tools.dashboard.websocket.message.ServerMessage.Unsubscribed;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;

/** Does what clients ask for. Called on event loops: never blocks. */
final class Requests {

    private final Rights rights;
    private final RoomTickets tickets;
    private final Renewals renewals;
    private final Speech speech;
    private final Refusals refusals;
    private final long heartbeatSeconds;
    private final Limits limits;

    Requests(
            Rights rights,
            RoomTickets tickets,
            Renewals renewals,
            Speech speech,
            Refusals refusals,
            long heartbeatSeconds,
            Limits limits) {
        this.rights = rights;
        this.tickets = tickets;
        this.renewals = renewals;
        this.speech = speech;
        this.refusals = refusals;
        this.heartbeatSeconds = heartbeatSeconds;
        this.limits = limits;
    }

    void answer(Dialogue dialogue, Connection connection, Reading reading) {
        if (!dialogue.greeted()) {
            begin(dialogue, connection, reading);
        } else if (!dialogue.paused()) {
            goOn(dialogue, connection, reading);
        }
    }

    private void begin(Dialogue dialogue, Connection connection, Reading reading) {
        if (!(reading instanceof Reading.Understood(Hello hello))) {
            dialogue.end(CloseReason.NO_HELLO);
        } else if (hello.protocol() != ServerMessage.PROTOCOL) {
            dialogue.tell(new Failure(
                    hello.id(),
                    null,
                    ErrorCode.PROTOCOL_UNSUPPORTED,
                    "this server speaks version " + ServerMessage.PROTOCOL));
            dialogue.end(CloseReason.PROTOCOL_UNSUPPORTED);
        } else {
            dialogue.greet(
                    new ServerMessage.Hello(hello.id(), connection.id(), heartbeatSeconds, limits), hello.device());
            hello.topics().forEach(wish -> subscribe(dialogue, connection, hello.id(), wish));
        }
    }

    private void goOn(Dialogue dialogue, Connection connection, Reading reading) {
        switch (reading) {
            case Reading.Malformed(String id, String detail) -> fail(dialogue, id, null, ErrorCode.MALFORMED, detail);
            case Reading.Understood(Hello again) ->
                fail(dialogue, again.id(), null, ErrorCode.MALFORMED, "hello is said once");
            case Reading.Understood(Ping ping) -> dialogue.tell(new Pong(ping.id()));
            case Reading.Understood(Subscribe asked) -> subscribe(dialogue, connection, asked.id(), asked.wish());
            case Reading.Understood(Unsubscribe asked) -> unsubscribe(dialogue, asked);
            case Reading.Understood(Say said) -> speech.pass(dialogue, said);
            case Reading.Understood(Authenticate fresh) -> renewals.renew(dialogue, fresh);
        }
    }

    private void subscribe(Dialogue dialogue, Connection connection, @Nullable String id, Wish wish) {
        switch (tickets.read(wish.ticket(), wish.topic(), dialogue.userId(), dialogue.sessionId())) {
            case RoomTickets.Answer.Bad(ErrorCode code, String detail) -> {
                fail(dialogue, id, wish.topic(), code, detail);
                if (code == ErrorCode.TICKET_INVALID) {
                    refusals.notGiven(dialogue, null, wish.topic(), code);
                }
            }
            case RoomTickets.Answer.Good(var question) -> {
                Right right = new Right(dialogue, connection, id, question, wish.after());
                ErrorCode refusal = dialogue.list(right);
                if (refusal == null) {
                    rights.doubt(right, null);
                } else {
                    fail(dialogue, id, wish.topic(), refusal, "this socket watches it, or enough, already");
                }
            }
        }
    }

    private void unsubscribe(Dialogue dialogue, Unsubscribe asked) {
        Right right = dialogue.unlist(asked.topic());
        if (right == null) {
            fail(dialogue, asked.id(), asked.topic(), ErrorCode.NOT_SUBSCRIBED, "this socket does not watch it");
        } else {
            rights.end(right, false);
            dialogue.tell(new Unsubscribed(asked.id(), asked.topic(), Farewell.REQUESTED));
        }
    }

    private static void fail(
            Dialogue dialogue, @Nullable String id, @Nullable String topic, ErrorCode code, String detail) {
        dialogue.tell(new Failure(id, topic, code, detail));
    }
}
