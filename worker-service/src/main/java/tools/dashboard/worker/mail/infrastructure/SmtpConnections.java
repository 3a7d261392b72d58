package tools.dashboard.worker.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** A few connections to the mail server, used again while they are fresh. */
final class SmtpConnections implements AutoCloseable {

    /** Servers hang up on the idle; a connection that rested longer is not tried. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Session session;
    private final MailServer server;
    private final Semaphore permits;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(SMTPTransport transport, long since) {}

    /** What is done with a connection; when it throws, the connection is closed. */
    interface Use {
        String with(SMTPTransport transport) throws MessagingException;
    }

    SmtpConnections(MailServer server, MailProperties limits) {
        this.server = server;
        this.session = Session.getInstance(properties(server, limits));
        this.permits = new Semaphore(limits.connections());
    }

    Session session() {
        return session;
    }

    String use(Use use) throws MessagingException, InterruptedException {
        permits.acquire();
        try {
            var transport = connected();
            boolean sound = false;
            try {
                String reply = use.with(transport);
                sound = true;
                return reply;
            } finally {
                if (sound) {
                    idle.push(new Idle(transport, System.nanoTime()));
                } else {
                    close(transport);
                }
            }
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        for (var next = idle.poll(); next != null; next = idle.poll()) {
            close(next.transport);
        }
    }

    private SMTPTransport connected() throws MessagingException {
        for (var next = idle.poll(); next != null; next = idle.poll()) {
            boolean fresh = System.nanoTime() - next.since < FRESH.toNanos();
            if (fresh && next.transport.isConnected()) {
                return next.transport;
            }
            close(next.transport);
        }
        var transport = (SMTPTransport) session.getTransport(protocol(server));
        @Nullable String name = server.login().map(MailServer.Login::name).orElse(null);
        @Nullable
        String password = server.login().map(MailServer.Login::password).orElse(null);
        transport.connect(server.host(), server.port(), name, password);
        return transport;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // nothing is left to close
        }
    }

    private static String protocol(MailServer server) {
        return server.tls().equals(MailServer.FROM_START) ? "smtps" : "smtp";
    }

    private static Properties properties(MailServer server, MailProperties limits) {
        var prefix = "mail.%s.".formatted(protocol(server));
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis(limits.connectTimeout()));
        properties.setProperty(prefix + "timeout", millis(limits.answerTimeout()));
        properties.setProperty(prefix + "writetimeout", millis(limits.answerTimeout()));
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "auth", String.valueOf(server.login().isPresent()));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(
                prefix + "starttls.required", String.valueOf(server.tls().equals(MailServer.REQUIRED)));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
