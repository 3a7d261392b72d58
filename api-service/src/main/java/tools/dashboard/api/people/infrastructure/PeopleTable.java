package tools.dashboard.api.people.infrastructure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.people.Person;

/** Our copy. Reading shows whom the actor may know of; writing needs a system actor. */
@Repository
class PeopleTable {
    private static final String PEOPLE = "select id, name, email, email_verified, locale from people ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PeopleTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Person> byIds(Set<UUID> ids) {
        return jdbc
                .sql(PEOPLE + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<Person> withVerifiedAddress(String email) {
        return jdbc.sql(PEOPLE + "where lower(email) = lower(:email) and email_verified order by id limit 1")
                .param("email", email)
                .query(Person.class)
                .optional();
    }

    /** The language of whoever receives mail there: their own, else the actor's, who writes to a stranger. */
    @Transactional(readOnly = true)
    public String languageOf(String address) {
        return jdbc.sql("select language_of(:address)")
                .param("address", address)
                .query(String.class)
                .single();
    }

    /** Writes what auth-service told last, in a transaction of its own: the running one belongs to somebody else. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(Collection<Person> people, Instant now) {
        template.batchUpdate("""
                insert into people (id, name, email, email_verified, locale, refreshed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, email = excluded.email,
                    email_verified = excluded.email_verified, locale = excluded.locale, refreshed_at = excluded.refreshed_at
                where people.refreshed_at <= excluded.refreshed_at
                """, List.copyOf(people), 100, (row, person) -> {
            row.setObject(1, person.id());
            row.setString(2, person.name());
            row.setString(3, person.email());
            row.setBoolean(4, person.emailVerified());
            row.setString(5, person.locale());
            row.setTimestamp(6, Timestamp.from(now));
        });
    }
}
