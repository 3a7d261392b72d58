package tools.dashboard.websocket.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Sessions over plain HTTP: a GET opens one or waits for what is said, a POST says something. Never blocks. */
public final class EnginePolling {

    /** @param json whether the body is JSON, else it is text */
    public record Reply(int status, boolean json, String body) {}

    private static final Reply TAKEN = new Reply(200, false, "ok");

    private final EngineDoor door;
    private final EngineSessions sessions;
    private final ExecutorService blocking;
    private final int longest;

    EnginePolling(EngineDoor door, EngineSessions sessions, ExecutorService blocking, int longest) {
        this.door = door;
        this.sessions = sessions;
        this.blocking = blocking;
        this.longest = longest;
    }

    /**
     * Ends with the next packets, or after the interval between pings at the latest. To be cancelled when the client is gone.
     *
     * @param node how whoever keeps clients on their nodes calls this one; empty when nobody does
     */
    public CompletableFuture<Reply> get(EngineCaller caller, Map<String, String> query, String node) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        let(caller, query).whenComplete((answer, fault) -> {
            switch (answer) {
                case EngineDoor.Answer.New(var owner) -> open(caller, owner, node, reply);
                case EngineDoor.Answer.Known(EngineSession session) -> poll(session, reply);
                case EngineDoor.Answer.Refused refused -> reply.complete(refusal(refused));
                case null -> reply.completeExceptionally(fault);
            }
        });
        return reply;
    }

    /** @param body packets */
    public CompletableFuture<Reply> post(EngineCaller caller, Map<String, String> query, String body) {
        return let(caller, query).thenCompose(answer -> switch (answer) {
            case EngineDoor.Answer.New _ -> CompletableFuture.completedFuture(error(400, 2, "Bad handshake method"));
            case EngineDoor.Answer.Known(EngineSession session) -> receive(session, body);
            case EngineDoor.Answer.Refused refused -> CompletableFuture.completedFuture(refusal(refused));
        });
    }

    private CompletableFuture<EngineDoor.Answer> let(EngineCaller caller, Map<String, String> query) {
        return CompletableFuture.supplyAsync(() -> door.let(caller, query, "polling"), blocking);
    }

    private void open(
            EngineCaller caller, EngineSession.@Nullable Owner owner, String node, CompletableFuture<Reply> reply) {
        sessions.loop().execute(() -> poll(sessions.open(caller, owner, node, null), reply));
    }

    /** What a client that is gone would have got stays for its next poll. */
    private void poll(EngineSession session, CompletableFuture<Reply> reply) {
        CompletableFuture<String> answer = sessions.poll(session);
        reply.whenComplete((given, gone) -> answer.cancel(false));
        answer.thenAccept(payload -> reply.complete(payload(payload)));
    }

    private CompletableFuture<Reply> receive(EngineSession session, String body) {
        if (body.length() > longest) {
            return CompletableFuture.completedFuture(error(413, 3, "Payload too large"));
        }
        List<Packet> packets;
        try {
            packets = Packet.decodePayload(body);
        } catch (IllegalArgumentException malformed) {
            return CompletableFuture.completedFuture(error(400, 3, "Bad request"));
        }
        return sessions.receive(session, packets).thenApply(received -> TAKEN);
    }

    private static Reply payload(@Nullable String payload) {
        return payload == null ? error(400, 3, "Bad request") : new Reply(200, false, payload);
    }

    private static Reply refusal(EngineDoor.Answer.Refused refused) {
        return error(refused.status(), refused.code(), refused.message());
    }

    /** As clients of Engine.IO read it. */
    private static Reply error(int status, int code, String message) {
        return new Reply(status, true, "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }
}
