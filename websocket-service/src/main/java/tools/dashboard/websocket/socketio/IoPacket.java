package tools.dashboard.websocket.socketio;

/**
 * One packet of the Socket.IO protocol, version 5.
 *
 * @param attachments binary messages that follow
 * @param namespace {@code /} for the main one
 * @param id of the acknowledgement that is asked for or given; empty when there is none
 * @param json the payload, empty when there is none
 */
record IoPacket(char type, int attachments, String namespace, String id, String json) {

    static final char CONNECT = '0';
    static final char DISCONNECT = '1';
    static final char EVENT = '2';
    static final char ACK = '3';
    static final char CONNECT_ERROR = '4';
    static final char BINARY_EVENT = '5';
    static final char BINARY_ACK = '6';

    private static final String MAIN = "/";
    private static final int LONGEST_NUMBER = 9;

    /** @throws IllegalArgumentException when it is no packet */
    static IoPacket decode(String text) {
        if (text.isEmpty() || text.charAt(0) < CONNECT || text.charAt(0) > BINARY_ACK) {
            throw new IllegalArgumentException("no type of packet");
        }
        char type = text.charAt(0);
        int at = 1;
        int attachments = 0;
        if (type == BINARY_EVENT || type == BINARY_ACK) {
            int end = digits(text, at);
            if (end == at || end == text.length() || text.charAt(end) != '-') {
                throw new IllegalArgumentException("no number of attachments");
            }
            attachments = Integer.parseInt(text.substring(at, end));
            at = end + 1;
        }
        String namespace = MAIN;
        if (at < text.length() && text.charAt(at) == '/') {
            int comma = text.indexOf(',', at);
            namespace = comma < 0 ? text.substring(at) : text.substring(at, comma);
            at = comma < 0 ? text.length() : comma + 1;
        }
        int end = digits(text, at);
        return new IoPacket(type, attachments, namespace, text.substring(at, end), text.substring(end));
    }

    boolean isOfMain() {
        return namespace.equals(MAIN);
    }

    String encoded() {
        StringBuilder text = new StringBuilder(json.length() + 16).append(type);
        if (type == BINARY_EVENT || type == BINARY_ACK) {
            text.append(attachments).append('-');
        }
        if (!isOfMain()) {
            text.append(namespace).append(',');
        }
        return text.append(id).append(json).toString();
    }

    static IoPacket of(char type, String json) {
        return new IoPacket(type, 0, MAIN, "", json);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end - from > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number too long");
        }
        return end;
    }
}
