package tools.dashboard.e2e.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The way to a store: a TCP proxy that can be cut, and slowed in both directions. */
final class Link implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private record Chunk(byte[] bytes, int length, long due) {}

    private final int storePort;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile long delayNanos;

    Link(int storePort) {
        this.storePort = storePort;
        try {
            listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("link").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Every connection ends at once, and so does every new one. */
    void cut() {
        cut = true;
        open.forEach(Link::end);
    }

    /** Everything takes so much longer, each way; as much may be under way as before. */
    void slow(Duration delay) {
        delayNanos = delay.toNanos();
    }

    void restore() {
        cut = false;
        delayNanos = 0;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Link::end);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (cut) {
                    end(client);
                } else {
                    Thread.ofVirtual().start(() -> join(client));
                }
            } catch (IOException closed) {
                // by close(), which the loop looks at
            }
        }
    }

    private void join(Socket client) {
        open.add(client);
        Socket store = new Socket();
        open.add(store);
        try (client;
                store) {
            store.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), storePort), 2_000);
            client.setTcpNoDelay(true);
            store.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> carry(store, client));
            carry(client, store);
            back.join();
        } catch (IOException away) {
            // the store is away, which the client learns by the end of its connection
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
            open.remove(store);
        }
    }

    /** What is read waits for its time while more is read. */
    private void carry(Socket from, Socket to) {
        BlockingQueue<Chunk> underWay = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> deliver(underWay, from, to));
        try {
            InputStream in = from.getInputStream();
            while (!cut) {
                byte[] bytes = new byte[CHUNK];
                int length = in.read(bytes);
                underWay.add(new Chunk(bytes, length, System.nanoTime() + delayNanos));
                if (length < 0) {
                    return;
                }
            }
        } catch (IOException ended) {
            underWay.add(new Chunk(new byte[0], -1, System.nanoTime()));
        }
    }

    private static void deliver(BlockingQueue<Chunk> underWay, Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (@Nullable Chunk next = underWay.take(); next.length() >= 0; next = underWay.take()) {
                long early = next.due() - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                out.write(next.bytes(), 0, next.length());
            }
        } catch (IOException ended) {
            // either end hung up
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // it is what was wanted
        }
    }
}
