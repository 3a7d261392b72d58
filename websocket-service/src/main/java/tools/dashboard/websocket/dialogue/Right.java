package tools.dashboard.websocket.dialogue;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.room.Subscription;
import tools.dashboard.websocket.socket.Connection;
import tools.dashboard.websocket.upstream.AccessQuestion;

/** One socket's right to watch one topic, from the ticket until it ends. {@link Rights} guards it by its monitor. */
final class Right {

    private final Dialogue dialogue;
    private final Connection connection;
    private final @Nullable String requestId;
    private final AccessQuestion question;
    private final Subscription subscription;
    private int doubts;
    private boolean entered;
    private boolean ended;

    Right(
            Dialogue dialogue,
            Connection connection,
            @Nullable String requestId,
            AccessQuestion question,
            @Nullable Long after) {
        this.dialogue = dialogue;
        this.connection = connection;
        this.requestId = requestId;
        this.question = question;
        subscription = new Subscription(connection, requestId, question.topic(), question.userId(), after);
    }

    Dialogue dialogue() {
        return dialogue;
    }

    Connection connection() {
        return connection;
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
        return ++doubts;
    }

    int doubts() {
        return doubts;
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
}
