package tools.dashboard.websocket.json;

/** A message is not as the protocol has it; the detail is told to the client and says nothing of what it sent. */
final class MalformedException extends Exception {

    private final String detail;

    MalformedException(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
