package tools.dashboard.testing.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy on a loopback port of its own. {@link #cut} ends all connections and refuses new ones, as when a server
 * dies; {@link #freeze} keeps them open and passes nothing on, as when a network swallows packets; {@link #delay} keeps
 * what comes for later; {@link #heal} makes all well, after a freeze for new connections.
 */
public final class CuttableProxy implements AutoCloseable {

    private enum State {
        OPEN,
        CUT,
        FROZEN,
        LATE
    }

    private static final long LATE_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final InetSocketAddress target;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    public CuttableProxy(String targetHost, int targetPort) {
        target = new InetSocketAddress(targetHost, targetPort);
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("proxy-" + port()).start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void cut() {
        state = State.CUT;
        sockets.forEach(CuttableProxy::end);
    }

    public void freeze() {
        state = State.FROZEN;
    }

    public void delay() {
        state = State.LATE;
    }

    public void heal() {
        State before = state;
        state = State.OPEN;
        if (before == State.FROZEN) {
            sockets.forEach(CuttableProxy::end);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket from = listening.accept();
                sockets.add(from);
                if (state == State.CUT) {
                    end(from);
                } else {
                    connect(from);
                }
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void connect(Socket from) {
        Socket to = new Socket();
        sockets.add(to);
        try {
            to.connect(target, 1000);
        } catch (IOException refused) {
            end(from);
            return;
        }
        Thread.ofVirtual().start(() -> pass(from, to));
        Thread.ofVirtual().start(() -> pass(to, from));
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                while (state == State.LATE) {
                    LockSupport.parkNanos(LATE_LOOK_NANOS);
                }
                if (state == State.OPEN) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            end(to);
        } finally {
            end(from);
            end(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyEnded) {
            // it has ended, which is what was wanted
        }
    }
}
