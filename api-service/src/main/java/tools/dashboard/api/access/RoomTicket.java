package tools.dashboard.api.access;

import java.time.Instant;

/** Opens one topic to one person for a moment. */
public record RoomTicket(String ticket, Instant expiresAt) {}
