package tools.dashboard.worker.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks SMTP (RFC 5321) on a loopback port. Answers as a friendly server does, but for what {@link #answer} and
 * {@link #stall} say of a command; the command {@code .} is the end of a mail.
 */
public final class LocalSmtpServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> scripted = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> stalls = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    public LocalSmtpServer() {
        this(0);
    }

    public LocalSmtpServer(int port) {
        try {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("smtp-" + port()).start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The mails that came in whole, answered or not. */
    public List<String> received() {
        return List.copyOf(received);
    }

    public int connections() {
        return connections.get();
    }

    /** The next answers to a command; afterwards it is answered as ever. */
    public void answer(String command, String... replies) {
        scripted.computeIfAbsent(command, name -> new ConcurrentLinkedQueue<>()).addAll(List.of(replies));
    }

    /**
     * Does not answer the next such command, ever.
     *
     * @return opens when the command came
     */
    public CountDownLatch stall(String command) {
        var reached = new CountDownLatch(1);
        stalls.put(command, reached);
        return reached;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = socket.getOutputStream()) {
            if (!reply(out, "CONNECT", "220 local ready")) {
                in.transferTo(Writer.nullWriter());
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!handle(line.split(" ", 2)[0].toUpperCase(Locale.ROOT), in, out)) {
                    in.transferTo(Writer.nullWriter());
                    return;
                }
            }
        } catch (IOException ended) {
            sockets.remove(socket);
        }
    }

    private boolean handle(String command, BufferedReader in, OutputStream out) throws IOException {
        return switch (command) {
            case "EHLO", "HELO" -> reply(out, command, "250 local");
            case "DATA" -> reply(out, command, "354 go ahead") && content(in, out);
            case "QUIT" -> reply(out, command, "221 bye");
            default -> reply(out, command, "250 ok");
        };
    }

    private boolean content(BufferedReader in, OutputStream out) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                received.add(mail.toString());
                return reply(out, ".", "250 queued");
            }
            mail.append(line).append('\n');
        }
        return false;
    }

    private boolean reply(OutputStream out, String command, String usual) throws IOException {
        var stall = stalls.remove(command);
        if (stall != null) {
            stall.countDown();
            return false;
        }
        var replies = scripted.get(command);
        var next = replies == null ? null : replies.poll();
        out.write(((next == null ? usual : next) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }
}
