package tools.dashboard.websocket.dialogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.presence.Attendee;
import tools.dashboard.websocket.room.Subscription;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.upstream.AccessQuestion;
import tools.dashboard.websocket.upstream.Permission;

/** One socket's right to watch one topic, from the ticket until it ends. {@link Rights} guards it by its monitor. */
final class Right {

    /** Kinds that one topic's contract may name. */
    private static final int MOST_PERMITS = 20;

    /**
     * What may be said.
     *
     * @param doubts of the right when it was asked
     * @param askedAt {@link System#nanoTime()} before
     */
    record Permit(Permission permission, int doubts, long askedAt) {}

    private final Dialogue dialogue;
    private final @Nullable String requestId;
    private final AccessQuestion question;
    private final Subscription subscription;
    private Map<String, Permit> permits = Map.of();
    private int doubts;
    private boolean granted;
    private boolean uncertain;
    private boolean entered;
    private boolean flowing;
    private boolean ended;
    private @Nullable ServerMessage farewell;

    Right(
            Dialogue dialogue,
            Connection connection,
            @Nullable String requestId,
            AccessQuestion question,
            @Nullable Long after) {
        this.dialogue = dialogue;
        this.requestId = requestId;
        this.question = question;
        subscription = new Subscription(
                connection,
                requestId,
                question.topic(),
                new Attendee(question.userId(), dialogue.device(connection)),
                after);
    }

    Dialogue dialogue() {
        return dialogue;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    AccessQuestion question() {
        return question;
    }

    Subscription subscription() {
        return subscription;
    }

    /** @return the number of this doubt; an answer to an earlier one does not count any more */
    int doubt() {
        granted = false;
        return ++doubts;
    }

    int doubts() {
        return doubts;
    }

    boolean granted() {
        return granted;
    }

    void grant() {
        granted = true;
    }

    /** What was found out about a kind of message; forgotten with the next doubt. */
    @Nullable
    Permit permit(String kind) {
        Permit known = permits.get(kind);
        return known != null && known.doubts() == doubts ? known : null;
    }

    void permit(String kind, Permit permit) {
        if (permits.size() < MOST_PERMITS || permits.containsKey(kind)) {
            Map<String, Permit> more = new HashMap<>(permits);
            more.put(kind, permit);
            permits = Map.copyOf(more);
        }
    }

    /** Neither granted nor refused in time: {@link Pauses} has it. */
    boolean uncertain() {
        return uncertain;
    }

    void uncertain(boolean paused) {
        uncertain = paused;
    }

    /** Whether what happens in its room is delivered. */
    boolean flowing() {
        return flowing;
    }

    void flow(boolean flows) {
        flowing = flows;
    }

    boolean entered() {
        return entered;
    }

    void enter() {
        entered = true;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** Ends it against the client's will. */
    void end(ServerMessage told) {
        ended = true;
        farewell = told;
    }

    /** What the client has to be told about its end. */
    @Nullable
    ServerMessage farewell() {
        return farewell;
    }
}
