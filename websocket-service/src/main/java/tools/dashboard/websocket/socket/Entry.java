package tools.dashboard.websocket.socket;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ServerMessage;

/** One thing that an event loop has to do, in its turn. */
sealed interface Entry {

    record ToOne(SocketConnection to, byte[] text) implements Entry {}

    /**
     * @param receivers how many they were when it was said
     * @param except the id of one that is left out
     */
    record ToAll(
            Group group,
            int receivers,
            byte[] text,
            @Nullable String except) implements Entry {}

    record Message(Connection to, ServerMessage message) implements Entry {}

    /** To each in its own words; otherwise like {@link ToAll}. */
    record ToEach(
            Group group,
            int receivers,
            ServerMessage message,
            @Nullable String except) implements Entry {}

    record Join(Group group, Connection joiner) implements Entry {}

    record Leave(Group group, Connection member) implements Entry {}

    record End(Connection connection, CloseReason reason) implements Entry {}
}
