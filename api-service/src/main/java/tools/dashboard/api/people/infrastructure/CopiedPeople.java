package tools.dashboard.api.people.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.dashboard.api.people.People;
import tools.dashboard.api.people.Person;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Answers from our copy, and fetches into it whoever is missing there. */
@Component
class CopiedPeople implements People {
    private static final Logger LOG = LoggerFactory.getLogger(CopiedPeople.class);
    private static final Actor COPYING = Actor.system("people");

    private final PeopleTable table;
    private final AuthAccounts accounts;
    private final Clock clock;

    CopiedPeople(PeopleTable table, AuthAccounts accounts, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Person require(UUID id) {
        Person known = table.byIds(Set.of(id)).get(id);
        if (known != null && known.emailVerified()) {
            return known.locale() == null ? withLanguage(known) : known;
        }
        try {
            return refresh(Set.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "This account does not exist."));
        } catch (RestClientException away) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "Accounts cannot be looked up for the moment.", away)
                    .retryAfter(Duration.ofSeconds(5));
        }
    }

    @Override
    public Map<UUID, Person> byIds(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<>(table.byIds(ids));
        var missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            try {
                refresh(missing).forEach(person -> known.put(person.id(), person));
            } catch (RestClientException away) {
                LOG.warn("auth-service does not tell who {} new members are: {}", missing.size(), away.getMessage());
            }
        }
        return Map.copyOf(known);
    }

    @Override
    public Optional<Person> withVerifiedAddress(String email) {
        return table.withVerifiedAddress(email);
    }

    @Override
    public String languageOf(String address) {
        return table.languageOf(address);
    }

    /** Copies that were made before languages were told; nothing waits for those. */
    private Person withLanguage(Person known) {
        try {
            return refresh(Set.of(known.id())).stream().findFirst().orElse(known);
        } catch (RestClientException away) {
            return known;
        }
    }

    /** Copies anew what auth-service says of them. */
    List<Person> refresh(Set<UUID> ids) {
        Instant asked = clock.instant();
        List<Person> people = accounts.ask(ids);
        if (!people.isEmpty()) {
            CurrentActor.run(COPYING, () -> table.save(people, asked));
        }
        return people;
    }
}
