package tools.dashboard.websocket.testing;

import java.time.Duration;
import java.util.UUID;

/** A person with one session. */
public record Somebody(UUID userId, UUID sessionId) {

    public static Somebody signedIn() {
        return new Somebody(UUID.randomUUID(), UUID.randomUUID());
    }

    public String token() {
        return TestTokens.access(this, Duration.ofMinutes(15));
    }

    public String ticket(Workspace workspace, String topic) {
        return TestTokens.ticket(this, workspace.id(), topic, Duration.ofSeconds(60));
    }
}
