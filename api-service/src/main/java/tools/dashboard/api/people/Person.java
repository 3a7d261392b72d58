package tools.dashboard.api.people;

import java.util.UUID;

/** @param email whether it can be relied on tells {@code emailVerified} */
public record Person(UUID id, String name, String email, boolean emailVerified) {}
