package tools.dashboard.websocket.socket;

/** Why a socket is closed; codes of 4000 and above are this protocol's own (docs/asyncapi.yaml lists them). */
public enum CloseReason {
    GOING_AWAY(1001, "server-stopping"),
    TEXT_ONLY(1003, "text-messages-only"),
    NOT_UTF8(1007, "text-is-not-utf-8"),
    TOO_BIG(1009, "message-too-big"),
    FAULT(1011, "internal-fault"),
    TRY_AGAIN(1013, "session-cannot-be-checked"),
    NO_HELLO(4400, "hello-expected"),
    SESSION_ENDED(4401, "session-ended"),
    TOKEN_EXPIRED(4401, "token-expired"),
    PROTOCOL_UNSUPPORTED(4406, "protocol-unsupported"),
    SILENT(4408, "peer-is-silent"),
    SLOW_READER(4413, "reader-too-slow"),
    TOO_MANY_MESSAGES(4429, "too-many-messages");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
