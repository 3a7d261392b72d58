package tools.dashboard.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port. */
public final class PortHolder {
    private PortHolder() {}

    /** @throws CannotStart with the port, its holder when the system tells, and the way out */
    public static void requireFree(String component, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            var holder = of(port).map(p -> "process " + p.pid()
                            + p.info().command().map(c -> " (" + c + ")").orElse(""))
                    .orElse("another process");
            throw new CannotStart(
                    "Port " + port + ", which " + component + " needs, is in use by " + holder
                            + ": stop that process, or set TD_PORT_OFFSET (for example 1000) to move all ports.",
                    e);
        }
    }

    public static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static Optional<ProcessHandle> of(int port) {
        var inodes = listening(port);
        return inodes.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(p -> holdsOne(p.pid(), inodes))
                        .findFirst();
    }

    /** Socket inodes in state LISTEN (0A) on the port; the format is that of proc(5). */
    private static Set<String> listening(int port) {
        var inodes = new HashSet<String>();
        for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            try {
                for (var line : Files.readAllLines(Path.of(table))) {
                    var fields = line.strip().split("\\s+");
                    if (fields.length > 9 && fields[3].equals("0A") && fields[1].endsWith(":%04X".formatted(port))) {
                        inodes.add("socket:[" + fields[9] + "]");
                    }
                }
            } catch (IOException e) {
                return inodes;
            }
        }
        return inodes;
    }

    private static boolean holdsOne(long pid, Set<String> inodes) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var fd : descriptors) {
                if (inodes.contains(Files.readSymbolicLink(fd).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
