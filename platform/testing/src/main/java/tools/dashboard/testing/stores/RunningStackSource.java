package tools.dashboard.testing.stores;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.store.Store;

/** The stack that {@code ./td up} started, when it still answers. */
record RunningStackSource() implements StoreSource {

    private static final int PATIENCE_MILLIS = 500;

    @Override
    public Optional<Map<String, String>> find(Store store) {
        var written = EnvFile.read(Home.current().addresses());
        return StoreVariables.pick(store, written::get).filter(addresses -> answers(store, addresses));
    }

    @Override
    public String description() {
        return "of the running td stack";
    }

    private static boolean answers(Store store, Map<String, String> addresses) {
        try (var socket = new Socket()) {
            socket.connect(endpoint(store, addresses), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static InetSocketAddress endpoint(Store store, Map<String, String> addresses) {
        String address = addresses.getOrDefault(store.variable(), "");
        URI uri = URI.create(
                switch (store) {
                    case POSTGRES, REDIS, S3 -> address;
                    case CASSANDRA -> "cql://" + address.split(",", 2)[0];
                    case MAIL -> "smtp://" + address + ":" + addresses.getOrDefault("SMTP_PORT", "25");
                });
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
