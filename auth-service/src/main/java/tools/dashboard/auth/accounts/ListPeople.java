package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Listing;
import tools.dashboard.auth.accounts.domain.Listings;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Shows those who run the platform who has an account, or asked for one. */
@Service
public class ListPeople {

    private static final Permission READ = Permission.of("account:read");

    private final Listings listings;
    private final LastSeen lastSeen;
    private final Permissions permissions;
    private final ActingTransactions transactions;
    private final Clock clock;

    ListPeople(
            Listings listings,
            LastSeen lastSeen,
            Permissions permissions,
            ActingTransactions transactions,
            Clock clock) {
        this.listings = listings;
        this.lastSeen = lastSeen;
        this.permissions = permissions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param text to be found in the name or the address; null for everybody
     */
    public List<Entry> newest(Actor actor, @Nullable String text, @Nullable UUID before, int limit) {
        permissions.require(actor, READ);
        // The policies show a person nobody but themselves, so the rows are read as the service, whom the rule allows.
        return transactions.readAsSystem(() -> {
            List<Listing> found = listings.newest(text, before, clock.instant(), limit);
            Map<UUID, Instant> seen =
                    lastSeen.of(found.stream().map(Listing::id).collect(Collectors.toSet()));
            return found.stream()
                    .map(listing -> new Entry(listing, seen.get(listing.id())))
                    .toList();
        });
    }

    public record Entry(Listing listing, @Nullable Instant lastSeenAt) {}
}
