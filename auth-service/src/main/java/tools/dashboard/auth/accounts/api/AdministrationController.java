package tools.dashboard.auth.accounts.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.ListPeople;
import tools.dashboard.auth.accounts.ListPeople.Entry;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

/** Names and addresses for those who run the platform. */
@RestController
class AdministrationController {

    private static final int LONGEST_TEXT = 100;

    private final ListPeople list;

    AdministrationController(ListPeople list) {
        this.list = list;
    }

    /** Newest first; {@code q} is looked for in names and addresses. */
    @GetMapping("/auth/v1/people")
    ResponseEntity<Page<PersonView>> people(
            Actor actor,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_TEXT) String q,
            PageRequest page) {
        String text = q == null || q.isBlank() ? null : q.strip();
        var found = list.newest(actor, text, page.cursorId(), page.limitAndOne());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, page, entry -> entry.listing().id().toString())
                        .map(PersonView::of));
    }

    enum State {
        active,
        /** The address waits to be confirmed. */
        pending
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonView(
            UUID id,
            String name,
            String email,
            boolean verified,
            State state,
            Set<String> platformRoles,
            Instant createdAt,
            @Nullable Instant lastSeenAt) {

        static PersonView of(Entry entry) {
            var listing = entry.listing();
            return new PersonView(
                    listing.id(),
                    listing.name(),
                    listing.email(),
                    listing.verified(),
                    listing.verified() ? State.active : State.pending,
                    listing.platformRoles(),
                    listing.createdAt(),
                    entry.lastSeenAt());
        }
    }
}
