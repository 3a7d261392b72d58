package tools.dashboard.auth.sessions.domain;

import java.util.Optional;
import java.util.UUID;

/** The families of refresh tokens. */
public interface RefreshFamilies {

    void add(RefreshFamily family);

    /** Locks the family and its session: whatever else happens to either waits for this transaction. */
    Optional<Lineage> claim(UUID familyId);

    void save(RefreshFamily family);

    /** A family and the session that it lives and dies with. */
    record Lineage(RefreshFamily family, Session session) {}
}
