package tools.dashboard.auth.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** When people were last here, as far as is known. */
public interface LastSeen {

    /** By account; without those of whom nothing is known. */
    Map<UUID, Instant> of(Set<UUID> accounts);
}
