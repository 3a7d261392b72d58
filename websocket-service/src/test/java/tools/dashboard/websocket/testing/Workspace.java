package tools.dashboard.websocket.testing;

import java.util.UUID;

/** A workspace with one project, whose topic people watch. */
public record Workspace(UUID id, String topic) {

    public static Workspace withProject() {
        return new Workspace(UUID.randomUUID(), "project:" + UUID.randomUUID());
    }
}
