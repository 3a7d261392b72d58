package tools.dashboard.websocket.socket;

import org.jspecify.annotations.Nullable;

/** Decides who may open a socket at one address. Runs on a virtual thread and may block for at most a second or two. */
public interface Admission {

    Answer admit(Request request);

    /**
     * @param bearer the access token of the Authorization header
     * @param origin the Origin header: sent by every browser
     * @param query of the address, as it came
     */
    record Request(@Nullable String bearer, @Nullable String origin, String query) {}

    /** Admitted with a conversation, or refused before the handshake with an HTTP status. */
    sealed interface Answer {

        record Admitted(Conversation conversation) implements Answer {}

        /** Admitted to speak a protocol of its own over the frames. */
        record Framed(Frames.Listener listener) implements Answer {}

        record Refused(int status, String slug, String title) implements Answer {}
    }
}
