package tools.dashboard.api.testing;

import java.util.UUID;

/** A person with a verified address who is signed in. */
public record Somebody(UUID id, String name, String email, String accessToken) {}
