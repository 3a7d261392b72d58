package tools.dashboard.websocket.shared;

import org.jspecify.annotations.Nullable;

/** The channel on which nodes tell each other what is in no log: who came and went, and what clients say. */
public final class LiveChannel {

    private static final String PREFIX = "live:events:";

    private LiveChannel() {}

    public static String of(String topic) {
        return PREFIX + topic;
    }

    /** The topic of such a channel, or null when it is none. */
    public static @Nullable String topic(String channel) {
        return channel.startsWith(PREFIX) ? channel.substring(PREFIX.length()) : null;
    }
}
