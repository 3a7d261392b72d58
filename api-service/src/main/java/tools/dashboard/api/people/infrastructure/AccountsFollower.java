package tools.dashboard.api.people.infrastructure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.log.LoggedEvent;
import tools.dashboard.platform.log.RemoteEventConsumer;

/** Keeps our copy of people up to date with what happens to their accounts. */
@Component
class AccountsFollower implements RemoteEventConsumer {
    private static final Set<String> TELLING = Set.of("account.created", "account.verified", "account.email-changed");
    private static final String ACCOUNT = "account:";

    private final CopiedPeople people;

    AccountsFollower(CopiedPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String source() {
        return "auth";
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        Set<UUID> changed = events.stream()
                .filter(event -> TELLING.contains(event.type()))
                .map(event -> UUID.fromString(event.topic().substring(ACCOUNT.length())))
                .collect(Collectors.toSet());
        Batches.of(changed).forEach(people::refresh);
    }
}
