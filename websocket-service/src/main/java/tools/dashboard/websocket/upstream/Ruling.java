package tools.dashboard.websocket.upstream;

/** What an authority says about a right; {@code UNKNOWN} when it could not be asked in time. */
public enum Ruling {
    GRANTED,
    REFUSED,
    UNKNOWN
}
