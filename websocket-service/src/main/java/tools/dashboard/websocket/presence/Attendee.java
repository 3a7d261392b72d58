package tools.dashboard.websocket.presence;

import java.util.UUID;
import tools.dashboard.websocket.message.Device;

/** Somebody who watches a topic, and on what. */
public record Attendee(UUID userId, Device device) {

    private static final String BETWEEN = "|";

    /** As it stands in Redis; no part but the label, which comes last, has the sign between them in it. */
    String text() {
        String label = device.label();
        return userId + BETWEEN + device.id() + (label == null ? "" : BETWEEN + label);
    }

    static Attendee of(String text) {
        String[] parts = text.split("\\|", 3);
        return new Attendee(UUID.fromString(parts[0]), new Device(parts[1], parts.length < 3 ? null : parts[2]));
    }
}
