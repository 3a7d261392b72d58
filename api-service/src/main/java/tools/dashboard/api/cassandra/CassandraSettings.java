package tools.dashboard.api.cassandra;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/** Where Cassandra is, and how to log in where it asks for that. */
record CassandraSettings(List<Node> nodes, Optional<Login> login, String localDatacenter, String keyspace) {
    private static final Pattern NODE = Pattern.compile("([^\\s,:]+|\\[[0-9a-fA-F:]+])(?::([0-9]{1,5}))?");
    private static final int USUAL_PORT = 9042;
    private static final Pattern KEYSPACE = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    CassandraSettings {
        nodes = List.copyOf(nodes);
    }

    record Node(String host, int port) {

        /** Looked up anew each time, since a node may come with another address. */
        InetSocketAddress address() {
            return new InetSocketAddress(host, port);
        }
    }

    record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    static CassandraSettings of(Settings settings) {
        String keyspace = settings.text("CASSANDRA_KEYSPACE");
        if (!KEYSPACE.matcher(keyspace).matches()) {
            throw new InvalidSettingException(
                    "CASSANDRA_KEYSPACE", "CASSANDRA_KEYSPACE must be a lower-case name of at most 48 characters.");
        }
        var nodes = Arrays.stream(settings.text("CASSANDRA_CONTACT_POINTS").split(",", -1))
                .map(String::strip)
                .map(CassandraSettings::node)
                .toList();
        var login =
                settings.find("CASSANDRA_USERNAME").map(name -> new Login(name, settings.text("CASSANDRA_PASSWORD")));
        return new CassandraSettings(nodes, login, settings.text("CASSANDRA_LOCAL_DATACENTER"), keyspace);
    }

    private static Node node(String text) {
        var matcher = NODE.matcher(text);
        if (matcher.matches()) {
            int port = matcher.group(2) == null ? USUAL_PORT : Integer.parseInt(matcher.group(2));
            if (port >= 1 && port <= 65_535) {
                return new Node(matcher.group(1), port);
            }
        }
        throw new InvalidSettingException(
                "CASSANDRA_CONTACT_POINTS",
                "CASSANDRA_CONTACT_POINTS must be host or host:port, or several with commas.");
    }
}
