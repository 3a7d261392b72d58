package tools.dashboard.auth.accounts.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is known, by address: each has one listing, however often they signed up. */
public interface Listings {

    /**
     * Newest first.
     *
     * @param text to be found in the name or the address, whatever its case; null for everybody
     * @param before only those older than this one; null for all
     */
    List<Listing> newest(@Nullable String text, @Nullable UUID before, Instant now, int limit);
}
