package tools.dashboard.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A proxy before the mail server that knows where in a dialogue (RFC 5321) it stands. It holds the first mail to one
 * recipient at one point, with both connections open, until the client is gone; all else passes.
 */
final class SmtpHold implements AutoCloseable {

    enum Point {
        /** The server has the mail's text, but not the line that ends it. */
        BEFORE_THE_END_OF_DATA,
        /** The server has taken the mail, and the client does not hear of it. */
        BEFORE_THE_ANSWER
    }

    private final Point point;
    private final String recipient;
    private final ServerSocket listening;
    private final CountDownLatch held = new CountDownLatch(1);

    SmtpHold(Point point, String recipient) {
        this.point = point;
        this.recipient = recipient;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String host() {
        return listening.getInetAddress().getHostAddress();
    }

    int port() {
        return listening.getLocalPort();
    }

    void awaitHeld() throws InterruptedException {
        if (!held.await(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("No mail to " + recipient + " came by");
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server =
                        new Socket(Platform.address("SMTP_HOST"), Integer.parseInt(Platform.address("SMTP_PORT")));
                Dialogue dialogue = new Dialogue();
                Thread.ofVirtual().start(() -> pass(client, server, dialogue::passesToServer));
                Thread.ofVirtual().start(() -> pass(server, client, line -> dialogue.passesToClient()));
            } catch (IOException failed) {
                // closed, or the server is away: the next client may fare better
            }
        }
    }

    private interface Gate {
        boolean passes(String line);
    }

    private static void pass(Socket from, Socket to, Gate gate) {
        try (from;
                to;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = to.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (gate.passes(line)) {
                    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException ended) {
            // either end hung up, and both are closed
        }
    }

    /** Where one connection stands; the client's thread changes it, the server's thread reads it. */
    private final class Dialogue {

        private boolean concerned;
        private boolean inData;
        private volatile boolean holding;

        boolean passesToServer(String line) {
            String command = line.toUpperCase(Locale.ROOT);
            if (inData) {
                inData = !line.equals(".");
                return inData || passesEndOfData();
            }
            if (command.startsWith("RCPT TO:")) {
                concerned = line.contains(recipient);
            }
            inData = command.equals("DATA");
            return true;
        }

        /** What the client sends after a hold is not passed: it waits for an answer and sends nothing. */
        private boolean passesEndOfData() {
            if (!concerned || held.getCount() == 0) {
                return true;
            }
            holding = true;
            if (point == Point.BEFORE_THE_END_OF_DATA) {
                held.countDown();
                return false;
            }
            return true;
        }

        boolean passesToClient() {
            if (holding) {
                held.countDown();
            }
            return !holding;
        }
    }
}
