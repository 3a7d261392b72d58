package tools.dashboard.platform.rowsecurity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * A connection that tells Postgres the current actor before a transaction's first statement, and again whenever the
 * actor is another one by then.
 */
final class ActorConnection implements InvocationHandler {

    private final Connection target;
    private @Nullable Actor bound;

    ActorConnection(Connection target) {
        this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "prepareStatement", "prepareCall", "createStatement" -> bind();
            // The variables end with the transaction, and a savepoint takes back what was set after it.
            case "setAutoCommit", "commit", "rollback" -> bound = null;
            default -> {}
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private void bind() throws SQLException {
        Actor actor = CurrentActor.get();
        if (!target.getAutoCommit() && !actor.equals(bound)) {
            ActorVariables.of(actor).bind(target);
            bound = actor;
        }
    }
}
