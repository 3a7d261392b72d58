package tools.dashboard.websocket.socketio;

import tools.dashboard.websocket.json.JsonDialect;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.Conversation;
import tools.jackson.databind.JsonNode;

/** A conversation with one connected client. */
record IoDialogue(Conversation conversation, IoConnection connection, Connections connections, Recoveries recoveries) {

    private static final Dialect WORDS = new JsonDialect();

    void said(JsonNode message) {
        if (message.path("type").asString("").equals("subscribe")) {
            JsonNode after = message.path("after");
            connection.asks(message.path("topic").asString(""), after.canConvertToLong() ? after.longValue() : null);
        }
        String text = message.toString();
        conversation.said(() -> WORDS.read(text));
    }

    /** The client says goodbye: it does not come back to this. */
    void left() {
        recoveries.forget(connection.pid());
        end();
    }

    void lost() {
        if (connection.isOpen()) {
            recoveries.lost(connection.pid());
        }
        end();
    }

    private void end() {
        connections.remove(connection);
        conversation.closed();
    }
}
