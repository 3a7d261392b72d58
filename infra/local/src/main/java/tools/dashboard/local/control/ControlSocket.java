package tools.dashboard.local.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/**
 * The file over which commands and supervisor talk. One connection carries one request line and the lines of its
 * answer; the last of these starts with {@code ok} or {@code error}.
 */
final class ControlSocket {
    /** Longer paths do not fit into the system's address structure. */
    private static final int LONGEST = 100;

    private ControlSocket() {}

    static ServerSocketChannel bind(Home home) throws IOException {
        var address = address(home);
        Files.deleteIfExists(address.getPath());
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        return server;
    }

    static SocketChannel connect(Home home) throws IOException {
        return SocketChannel.open(address(home));
    }

    static void delete(Home home) throws IOException {
        Files.deleteIfExists(address(home).getPath());
    }

    /** The shorter of the absolute path and the one from the working directory. */
    private static UnixDomainSocketAddress address(Home home) {
        var absolute = home.run("control.sock");
        var relative = Path.of("").toAbsolutePath().relativize(absolute);
        var shorter = relative.toString().length() < absolute.toString().length() ? relative : absolute;
        if (shorter.toString().length() > LONGEST) {
            throw new CannotStart("The path " + absolute + " is too long for a socket: move the clone to a shorter"
                    + " path, or set TD_HOME to a folder with one.");
        }
        return UnixDomainSocketAddress.of(shorter);
    }
}
