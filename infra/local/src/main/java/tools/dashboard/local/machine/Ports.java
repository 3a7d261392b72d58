package tools.dashboard.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports of one stack. Cassandra also wants one for its peers, though it has none. */
public record Ports(
        int gateway,
        int gatewayTls,
        int gatewayMetrics,
        int api,
        int auth,
        int websocket,
        int worker,
        int registry,
        int frontPublic,
        int frontAdmin,
        int postgres,
        int cassandra,
        int cassandraPeers,
        int redis,
        int s3,
        int smtp,
        int mailPage) {

    private static final Ports STANDARD = new Ports(
            8082, 8443, 8181, 8100, 8101, 8102, 8103, 8105, 3000, 3001, 55432, 39142, 39143, 6380, 8333, 1025, 8026);

    /** The standard ports, moved by {@code TD_PORT_OFFSET} when a second stack is to stand beside the first. */
    public static Ports configured() {
        var offset = System.getenv().getOrDefault("TD_PORT_OFFSET", "0");
        try {
            return STANDARD.movedBy(Integer.parseInt(offset));
        } catch (NumberFormatException e) {
            throw new CannotStart("TD_PORT_OFFSET must be a whole number, not '" + offset + "'.", e);
        }
    }

    /** Ports that nobody holds right now. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < STANDARD.all().size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return of(sockets.stream().map(ServerSocket::getLocalPort).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private Ports movedBy(int by) {
        return of(all().stream().map(port -> port + by).toList());
    }

    private List<Integer> all() {
        return List.of(
                gateway,
                gatewayTls,
                gatewayMetrics,
                api,
                auth,
                websocket,
                worker,
                registry,
                frontPublic,
                frontAdmin,
                postgres,
                cassandra,
                cassandraPeers,
                redis,
                s3,
                smtp,
                mailPage);
    }

    private static Ports of(List<Integer> p) {
        return new Ports(
                p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7), p.get(8), p.get(9),
                p.get(10), p.get(11), p.get(12), p.get(13), p.get(14), p.get(15), p.get(16));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
