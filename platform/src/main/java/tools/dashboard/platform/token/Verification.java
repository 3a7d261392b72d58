package tools.dashboard.platform.token;

import java.time.Instant;
import java.util.Set;
import tools.dashboard.platform.actor.Actor;

/** What an access token turned out to be. */
public sealed interface Verification {

    record Valid(Actor actor, Instant expires, Set<String> scope) implements Verification {
        public Valid {
            scope = Set.copyOf(scope);
        }
    }

    /** @param why for the log, not for the client */
    record Invalid(String why) implements Verification {}

    /** The key that it names is not known here (yet). */
    record KeyUnknown() implements Verification {}
}
