package tools.dashboard.websocket.socketio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.engine.EngineCaller;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.Admission.Answer.Admitted;
import tools.dashboard.websocket.socket.Admission.Answer.Refused;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a client's wish to connect to a conversation, by the same admission as every other socket's. */
final class IoConnecting {

    private static final Logger log = LoggerFactory.getLogger(IoConnecting.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> GREETING = List.of("protocol", "device", "topics");

    private final EngineCaller caller;
    private final IoContext context;
    private boolean busy;

    IoConnecting(EngineCaller caller, IoContext context) {
        this.caller = caller;
        this.context = context;
    }

    long maxMessage() {
        return context.maxMessage();
    }

    /** @param auth what the client's {@code auth} says: token, device, topics; with its {@code pid} when it comes back */
    void connect(IoPeer peer, JsonNode auth) {
        if (busy) {
            return;
        }
        busy = true;
        String token = auth.path("token").asString("");
        var request = new Admission.Request(token.isEmpty() ? caller.bearer() : token, caller.origin(), "");
        CompletableFuture.supplyAsync(() -> context.admission().admit(request), context.blocking())
                .whenCompleteAsync((answer, fault) -> decided(peer, auth, answer, fault), context.loop());
    }

    private void decided(IoPeer peer, JsonNode auth, Admission.@Nullable Answer answer, @Nullable Throwable fault) {
        switch (answer) {
            case Admitted(Conversation conversation) -> admitted(peer, auth, conversation);
            case Refused refused -> refuse(peer, refused.status(), refused.slug(), refused.title());
            case null, default -> {
                log.error("admission failed", fault);
                refuse(peer, 500, "internal", "Internal fault");
            }
        }
    }

    private void admitted(IoPeer peer, JsonNode auth, Conversation conversation) {
        String pid = auth.path("pid").asString("");
        String owner = conversation.owner();
        CompletableFuture<Optional<List<Recoveries.Watched>>> found = pid.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : context.recoveries().find(pid, owner);
        found.thenAcceptAsync(
                taken -> begin(
                        peer,
                        auth,
                        conversation,
                        taken.isPresent() ? pid : context.recoveries().newPid(),
                        owner,
                        taken.orElse(List.of())),
                context.loop());
    }

    private void begin(
            IoPeer peer,
            JsonNode auth,
            Conversation conversation,
            String pid,
            String owner,
            List<Recoveries.Watched> taken) {
        busy = false;
        if (!peer.session().isOpen()) {
            conversation.closed();
            return;
        }
        Connections connections = context.connections();
        IoConnection connection = new IoConnection(
                connections, connections.outbox(context.loop()), peer.session(), context.recoveries(), pid, taken);
        connections.add(connection);
        peer.connected(new IoDialogue(conversation, connection, connections, context.recoveries()));
        context.recoveries().begin(pid, owner);
        conversation.opened(connection);
        String greeting = greeting(auth, connection, taken).toString();
        conversation.said(() -> context.words().read(greeting));
    }

    private static ObjectNode greeting(JsonNode auth, IoConnection connection, List<Recoveries.Watched> taken) {
        ObjectNode hello = JSON.createObjectNode()
                .put("type", "hello")
                .put("id", IoConnection.HELLO)
                .put("protocol", ServerMessage.PROTOCOL);
        GREETING.stream().filter(auth::has).forEach(name -> hello.set(name, auth.path(name)));
        if (!taken.isEmpty()) {
            Map<Integer, Long> told = Positions.read(auth.path("offset").asString(null));
            ArrayNode topics = hello.putArray("topics");
            for (Recoveries.Watched watched : taken) {
                long after = told.getOrDefault(watched.index(), watched.seq());
                connection.asks(watched.topic(), after);
                topics.addObject()
                        .put("topic", watched.topic())
                        .put("ticket", watched.ticket())
                        .put("after", after);
            }
        }
        return hello;
    }

    private void refuse(IoPeer peer, int status, String slug, String title) {
        busy = false;
        ObjectNode error = JSON.createObjectNode().put("message", title);
        error.putObject("data")
                .put("type", "urn:tools-dashboard:problem:" + slug)
                .put("status", status);
        peer.refused(error.toString());
    }
}
