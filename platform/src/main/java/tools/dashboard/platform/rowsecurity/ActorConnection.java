package tools.dashboard.platform.rowsecurity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.CurrentActor;

/** A connection that binds the current actor whenever a transaction is begun on it. */
final class ActorConnection implements InvocationHandler {

    private final Connection target;

    ActorConnection(Connection target) {
        this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(first(arguments)));
            case "equals" -> proxy == first(arguments);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> delegate(method, arguments);
        };
    }

    private @Nullable Object setAutoCommit(boolean autoCommit) throws SQLException {
        boolean begins = !autoCommit && target.getAutoCommit();
        target.setAutoCommit(autoCommit);
        if (begins) {
            ActorVariables.of(CurrentActor.get()).bind(target);
        }
        return null;
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static @Nullable Object first(Object @Nullable [] arguments) {
        return arguments == null ? null : arguments[0];
    }
}
