package tools.dashboard.websocket.message;

import org.jspecify.annotations.Nullable;

/** What a text from a client turned out to be. */
public sealed interface Reading {

    record Understood(ClientMessage message) implements Reading {}

    record Malformed(@Nullable String id, String detail) implements Reading {}
}
