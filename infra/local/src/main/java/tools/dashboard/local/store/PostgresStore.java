package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.machine.Trees;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Launch;

/** PostgreSQL 18. Its log-in {@code postgres} only bootstraps; services make roles of their own with it. */
final class PostgresStore implements Component {
    static final String DATABASE = "tools_dashboard";
    static final String USER = "postgres";

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final PostgresBinaries binaries;

    PostgresStore(Home home, int port, Secrets secrets, StoreLibraries libraries) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.binaries = new PostgresBinaries(home, libraries);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() {
        binaries.unpack();
        if (Files.exists(cluster().resolve("td-complete"))) {
            Unprivileged.find().own(cluster());
            return;
        }
        try {
            Files.createDirectories(home.data("postgres"));
            Trees.delete(cluster());
            initialise();
            Files.createFile(cluster().resolve("td-complete"));
        } catch (IOException e) {
            throw CannotStart.because("initialising Postgres", e);
        }
    }

    private void initialise() throws IOException {
        var password = Files.createTempFile(
                home.data("postgres"),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var createDatabase = home.data("postgres").resolve("create-database.sql");
        try {
            Files.writeString(password, secrets.postgresPassword());
            run(
                    List.of(
                            "initdb",
                            "--pgdata=" + cluster(),
                            "--username=" + USER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions"),
                    Path.of("/dev/null"));
            Files.writeString(createDatabase, "create database " + DATABASE + "\n");
            run(List.of("postgres", "--single", "-D", cluster().toString(), "postgres"), createDatabase);
        } finally {
            Files.deleteIfExists(password);
            Files.deleteIfExists(createDatabase);
        }
    }

    private void run(List<String> command, Path input) {
        Command.run(
                "Initialising Postgres",
                new Launch(binaries.command(command), Map.of(), home.data("postgres")),
                home.log("postgres"),
                input.toFile());
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<>(List.of("postgres", "-D", cluster().toString()));
        settings().forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return new Launch(binaries.command(command), Map.of(), home.data("postgres"));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", String.valueOf(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "96MB"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("max_worker_processes", "2"),
                Map.entry("max_parallel_workers_per_gather", "0"),
                Map.entry("max_logical_replication_workers", "0"),
                Map.entry("autovacuum_worker_slots", "2"),
                Map.entry("autovacuum_max_workers", "1"),
                Map.entry("log_line_prefix", "%m [%p] %u@%d "));
    }

    /** The eighth line of postmaster.pid tells when the server takes connections; pg_ctl reads the same. */
    @Override
    public boolean ready() {
        try {
            var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() > 7 && lines.get(7).strip().equals("ready") && PortHolder.answers("127.0.0.1", port);
        } catch (IOException e) {
            return false;
        }
    }

    /** "Fast": ends the sessions; "smart", which TERM means, would wait for them. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private Path cluster() {
        return home.data("postgres").resolve("cluster");
    }
}
