package tools.dashboard.websocket.message;

import org.jspecify.annotations.Nullable;

/**
 * What somebody watches on, by the client's own word.
 *
 * @param id the same for all sockets of one device
 * @param label for people to read
 */
public record Device(String id, @Nullable String label) {}
