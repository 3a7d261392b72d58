package tools.dashboard.websocket.message;

/** How one kind of client is spoken to. Stateless and thread-safe: one for all clients of its kind. */
public interface Dialect {

    /** Whether all clients are told the very same; if not, {@link #write} is not asked for. */
    default boolean isShared() {
        return true;
    }

    /** The whole text of one frame, UTF-8. The array is shared between receivers and must not be changed. */
    byte[] write(ServerMessage message);

    Reading read(String text);
}
