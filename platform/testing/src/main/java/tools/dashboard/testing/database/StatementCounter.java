package tools.dashboard.testing.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.dashboard.platform.actor.ActorKind;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Counts the statements that requests send to Postgres, so that a test can say that a list of a hundred takes as many
 * as a list of one. What consumers and jobs send as the system is left out. {@code @WithStores} makes it a bean.
 */
public final class StatementCounter implements BeanPostProcessor {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "prepareCall", "createStatement");

    private final AtomicLong statements = new AtomicLong();

    /** How many statements the action took. */
    public long during(Action action) throws Exception {
        long before = statements.get();
        action.run();
        return statements.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource dataSource ? new Counting(dataSource) : bean;
    }

    /** What is being counted. */
    public interface Action {
        void run() throws Exception;
    }

    private final class Counting extends DelegatingDataSource {

        private Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var handler = new CountingConnection(super.getConnection());
            return (Connection) Proxy.newProxyInstance(
                    StatementCounter.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }
    }

    private final class CountingConnection implements InvocationHandler {

        private final Connection target;

        private CountingConnection(Connection target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (STATEMENTS.contains(method.getName()) && CurrentActor.get().kind() != ActorKind.SYSTEM) {
                statements.incrementAndGet();
            }
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }
}
