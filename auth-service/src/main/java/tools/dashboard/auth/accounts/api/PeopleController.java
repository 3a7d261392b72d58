package tools.dashboard.auth.accounts.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.FindPeople;

/** Names and addresses for other services, which never read this schema. */
@RestController
class PeopleController {

    private static final int MOST = 200;

    private final FindPeople find;

    PeopleController(FindPeople find) {
        this.find = find;
    }

    /** Those of the given ids that exist. */
    @GetMapping("/internal/people")
    People people(@RequestParam @NotEmpty @Size(max = MOST) Set<UUID> ids) {
        return new People(find.withIds(ids).stream()
                .map(person ->
                        new Entry(person.id(), person.name(), person.email(), person.emailVerified(), person.locale()))
                .toList());
    }

    record People(List<Entry> items) {}

    record Entry(UUID id, String name, String email, boolean emailVerified, String locale) {}
}
