package tools.dashboard.websocket.room;

import tools.dashboard.websocket.message.ServerMessage.Said;
import tools.dashboard.websocket.socket.Announcement;

/**
 * What one client says to all others, on its way between nodes.
 *
 * @param node the speaker's
 * @param connection the speaker's, on that node
 * @param json see {@link Said}
 */
record Saying(String node, String connection, String json) {

    private static final char AFTER_SPEAKER = '\n';

    /** On the topic's channel there are events too, which are JSON, and announcements of presence, of one line. */
    static boolean is(String text) {
        return !text.startsWith("{") && text.indexOf(AFTER_SPEAKER) > 0;
    }

    static Saying of(String text) {
        int line = text.indexOf(AFTER_SPEAKER);
        int colon = text.indexOf(':');
        return new Saying(text.substring(0, colon), text.substring(colon + 1, line), text.substring(line + 1));
    }

    String text() {
        return node + ":" + connection + AFTER_SPEAKER + json;
    }

    /** To all but the speaker, if that is one of this node's. */
    Announcement announcement(String topic, String ownNode) {
        Said said = new Said(topic, json);
        return node.equals(ownNode) ? new Announcement(said, connection) : new Announcement(said);
    }
}
