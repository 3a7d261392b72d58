package tools.dashboard.auth.sessions.api;

import java.util.UUID;
import tools.dashboard.auth.accounts.Person;

/** Somebody, told to themselves. */
record UserView(UUID id, String email, String name) {

    static UserView of(Person person) {
        return new UserView(person.id(), person.email(), person.name());
    }
}
