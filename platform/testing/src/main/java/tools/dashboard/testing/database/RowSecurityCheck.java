package tools.dashboard.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Goes through all tables of a schema as the runtime role. Each must have row-level security enabled and forced, be
 * closed to that role, or stand in {@code rls-exempt.yaml} on the class path ({@code table: reason}); and somebody
 * without any right must see no row of it. Fill the tables first, or the latter proves little.
 */
public final class RowSecurityCheck {

    private static final String TABLES = """
            select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
                has_table_privilege(c.oid, 'select, insert, update, delete') as open,
                has_table_privilege(c.oid, 'select') as readable
            from pg_class c
            where c.relnamespace = :schema::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            order by c.relname
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Map<String, String> exempt;

    private RowSecurityCheck(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.exempt = exempt(new ClassPathResource("rls-exempt.yaml"));
    }

    /** @throws AssertionError that names every table without its wall */
    public static void verify(DataSource runtime, String schema) {
        var faults = new RowSecurityCheck(runtime).faults(schema);
        if (!faults.isEmpty()) {
            throw new AssertionError("Row-level security of %s:\n%s".formatted(schema, String.join("\n", faults)));
        }
    }

    private List<String> faults(String schema) {
        var faults = new ArrayList<String>();
        if (jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single()) {
            faults.add("the role of these tests passes every wall by silently");
        }
        var tables = jdbc.sql(TABLES)
                .param("schema", schema)
                .query((row, number) -> new Table(
                        row.getString("name"),
                        row.getBoolean("walled"),
                        row.getBoolean("open"),
                        row.getBoolean("readable")))
                .list();
        for (Table table : tables) {
            if (table.open() && !table.walled() && !exempt.containsKey(table.name())) {
                faults.add(table.name() + " is open, without row-level security enabled and forced");
            }
            if (table.readable() && !exempt.containsKey(table.name()) && strangersSee(schema, table.name())) {
                faults.add(table.name() + " shows rows to somebody without any right");
            }
        }
        var names = tables.stream().map(Table::name).toList();
        exempt.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(name + " is exempt and does not exist"));
        return faults;
    }

    private boolean strangersSee(String schema, String table) {
        var anybody = List.of(Actor.anonymous(), Actor.user(UUID.randomUUID(), null, Set.of(), Set.of()));
        return anybody.stream().anyMatch(actor -> sees(actor, schema, table));
    }

    private boolean sees(Actor actor, String schema, String table) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        var question = "select exists (select from \"%s\".\"%s\")".formatted(schema, table);
        try {
            return CurrentActor.call(
                    actor,
                    () -> Boolean.TRUE.equals(transaction.execute(
                            status -> jdbc.sql(question).query(Boolean.class).single())));
        } catch (Exception failed) {
            throw new IllegalStateException("A stranger's look at %s failed".formatted(table), failed);
        }
    }

    private static Map<String, String> exempt(Resource list) {
        if (!list.exists()) {
            return Map.of();
        }
        try (var text = list.getInputStream()) {
            Map<String, String> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return read == null ? Map.of() : read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Table(String name, boolean walled, boolean open, boolean readable) {}
}
