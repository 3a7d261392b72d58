package tools.dashboard.registry.catalogue.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.Registration;
import tools.dashboard.registry.catalogue.domain.Registration.ToolContract;
import tools.dashboard.registry.catalogue.domain.RegistrationResult;
import tools.dashboard.registry.catalogue.domain.Tool;

/**
 * The schema registry. A contract counts while its service goes on naming it: services register again each minute, so
 * what one named last more than three minutes before its own last sign of life is a tool or a version that it gave up.
 * While two versions of a service run side by side, the higher contract is in force.
 */
final class PostgresCatalogue implements Catalogue {

    private static final String IN_FORCE = """
            select distinct on (t.id) t.id, c.version, t.service, c.document
            from tools t
            join services s on s.name = t.service
            join contracts c on c.tool = t.id and c.last_seen_at > s.last_seen_at - interval '3 minutes'
            """;
    private static final String HIGHEST_FIRST = " order by t.id, c.rank desc";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final TransactionOperations reads;

    PostgresCatalogue(JdbcClient jdbc, TransactionOperations transactions, TransactionOperations reads) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.reads = reads;
    }

    @Override
    public RegistrationResult register(Registration registration, boolean mayReplace) {
        return transactions.execute(status -> {
            jdbc.sql("""
                            insert into services (name, address, health, version)
                            values (:name, :address, :health, :version)
                            on conflict (name) do update
                                set address = excluded.address, health = excluded.health,
                                    version = excluded.version, last_seen_at = now()""")
                    .param("name", registration.service())
                    .param("address", registration.address().toString())
                    .param("health", registration.health())
                    .param("version", registration.version())
                    .update();
            for (var contract : registration.contracts()) {
                var refusal = claim(registration.service(), contract).or(() -> store(contract, mayReplace));
                if (refusal.isPresent()) {
                    status.setRollbackOnly();
                    return refusal.get();
                }
            }
            return new RegistrationResult.Registered();
        });
    }

    @Override
    public List<KnownService> services() {
        return reads.execute(status -> {
            var contracts = new LinkedHashMap<String, List<String>>();
            jdbc.sql(IN_FORCE + HIGHEST_FIRST)
                    .query((row, number) -> tool(row))
                    .list()
                    .forEach(tool -> contracts
                            .computeIfAbsent(tool.service(), service -> new ArrayList<>())
                            .add(tool.contract()));
            return jdbc.sql("select name, address, health from services order by name")
                    .query((row, number) -> new KnownService(
                            row.getString("name"),
                            row.getString("address"),
                            row.getString("health"),
                            contracts.getOrDefault(row.getString("name"), List.of())))
                    .list();
        });
    }

    @Override
    public List<ServiceEntry> serviceEntries(@Nullable String after, int limit) {
        return reads.execute(status -> jdbc.sql("with in_force as (" + IN_FORCE + HIGHEST_FIRST + """
                        ) select s.name, s.version,
                            array(select f.id from in_force f where f.service = s.name order by f.id) as tools
                        from services s where s.name > :after order by s.name limit :limit""")
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((row, number) ->
                        new ServiceEntry(row.getString("name"), row.getString("version"), List.of((String[])
                                row.getArray("tools").getArray())))
                .list());
    }

    @Override
    public List<HealthAddress> healthAddresses() {
        return reads.execute(status -> jdbc.sql("select name, address || health from services")
                .query((row, number) -> new HealthAddress(row.getString(1), row.getString(2)))
                .list());
    }

    @Override
    public List<Tool> tools(@Nullable String after, int limit) {
        return reads.execute(status -> jdbc.sql(IN_FORCE + " where t.id > :after" + HIGHEST_FIRST + " limit :limit")
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((row, number) -> tool(row))
                .list());
    }

    @Override
    public List<Tool> toolsWithMenu(int limit) {
        return reads.execute(status -> jdbc.sql("select * from (" + IN_FORCE + HIGHEST_FIRST
                        + ") f where jsonb_exists(f.document, 'menu') limit :limit")
                .param("limit", limit)
                .query((row, number) -> tool(row))
                .list());
    }

    @Override
    public Optional<Tool> tool(String id) {
        return reads.execute(status -> jdbc.sql(IN_FORCE + " where t.id = :id" + HIGHEST_FIRST)
                .param("id", id)
                .query((row, number) -> tool(row))
                .optional());
    }

    @Override
    public List<String> versions(String tool) {
        return reads.execute(status -> jdbc.sql("select version from contracts where tool = :tool order by rank desc")
                .param("tool", tool)
                .query(String.class)
                .list());
    }

    @Override
    public Optional<String> contract(String tool, String version) {
        return reads.execute(
                status -> jdbc.sql("select document from contracts where tool = :tool and version = :version")
                        .param("tool", tool)
                        .param("version", version)
                        .query(String.class)
                        .optional());
    }

    private Optional<RegistrationResult> claim(String service, ToolContract contract) {
        int claimed = jdbc.sql("""
                        insert into tools as t (id, service) values (:tool, :service)
                        on conflict (id) do update set service = excluded.service, last_seen_at = now()
                            where t.service = excluded.service or t.last_seen_at < (
                                select o.last_seen_at - interval '3 minutes' from services o where o.name = t.service)""")
                .param("tool", contract.tool())
                .param("service", service)
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        var owner = jdbc.sql("select service from tools where id = :tool")
                .param("tool", contract.tool())
                .query(String.class)
                .single();
        return Optional.of(new RegistrationResult.ToolOfAnother(contract.tool(), owner));
    }

    private Optional<RegistrationResult> store(ToolContract contract, boolean mayReplace) {
        var version = contract.version();
        int stored = jdbc.sql("""
                        insert into contracts as c (tool, version, rank, document)
                        values (:tool, :version, array[:major, :minor, :patch]::integer[], cast(:document as jsonb))
                        on conflict (tool, version) do update
                            set document = excluded.document, last_seen_at = now()
                            where c.document = excluded.document or :mayReplace""")
                .param("tool", contract.tool())
                .param("version", version.toString())
                .param("major", version.major())
                .param("minor", version.minor())
                .param("patch", version.patch())
                .param("document", contract.document())
                .param("mayReplace", mayReplace)
                .update();
        return stored == 1
                ? Optional.empty()
                : Optional.of(new RegistrationResult.ContractChanged(contract.tool(), version));
    }

    private static Tool tool(ResultSet row) throws SQLException {
        return new Tool(
                row.getString("id"), row.getString("version"), row.getString("service"), row.getString("document"));
    }
}
