package tools.dashboard.platform.rowsecurity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;

/**
 * What the policies know of an actor.
 *
 * @param userId the person whose rights count: the actor, or whom an app or agent acts for; empty for none
 */
record ActorVariables(String kind, String id, String userId) {

    /** The third argument makes each end with the transaction, however that ends. */
    private static final String BIND = "select set_config('td.actor_kind', ?, true),"
            + " set_config('td.actor_id', ?, true), set_config('td.user_id', ?, true)";

    static ActorVariables of(Actor actor) {
        String kind = actor.kind().name().toLowerCase(Locale.ROOT);
        return new ActorVariables(
                kind,
                actor.id(),
                switch (actor.kind()) {
                    case USER -> uuid(actor.id());
                    case APP, AGENT -> uuid(actor.onBehalfOf());
                    case SYSTEM, SERVICE, ANONYMOUS -> "";
                });
    }

    void bind(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, kind);
            statement.setString(2, id);
            statement.setString(3, userId);
            statement.execute();
        }
    }

    private static String uuid(@Nullable String text) {
        return text == null ? "" : UUID.fromString(text).toString();
    }
}
