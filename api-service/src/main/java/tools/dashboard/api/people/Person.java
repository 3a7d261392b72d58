package tools.dashboard.api.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param email whether it can be relied on tells {@code emailVerified}
 * @param locale of the mails to them, en or es; null until auth-service told
 */
public record Person(
        UUID id,
        String name,
        String email,
        boolean emailVerified,
        @Nullable String locale) {}
