package tools.dashboard.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.dashboard.e2e.Platform;

/** The stores, by the variables that say where they are. */
enum Store {
    POSTGRES("DATABASE_URL"),
    CASSANDRA("CASSANDRA_CONTACT_POINTS"),
    REDIS("REDIS_URL"),
    S3("S3_ENDPOINT"),
    MAIL("SMTP_PORT");

    private static final Duration COMES_BACK_WITHIN = Duration.ofSeconds(120);
    private static final Pattern PORT = Pattern.compile("(?::|^)(\\d+)(?=/|$)");

    private final String variable;

    Store(String variable) {
        this.variable = variable;
    }

    /** As td knows it. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String variable() {
        return variable;
    }

    int port() {
        Matcher port = PORT.matcher(Platform.address(variable));
        if (!port.find()) {
            throw new IllegalStateException("no port in " + variable);
        }
        return Integer.parseInt(port.group(1));
    }

    /** This address, but for the port. */
    static String withPort(String address, int port) {
        return PORT.matcher(address).replaceFirst(found -> found.group().startsWith(":") ? ":" + port : "" + port);
    }

    /** Returns when it takes connections. */
    void awaitBack() {
        await(id() + " takes connections")
                .atMost(COMES_BACK_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    private boolean answers() {
        if (this == POSTGRES) {
            try (var connection = Truth.connection()) {
                return connection.isValid(1);
            } catch (SQLException away) {
                return false;
            }
        }
        try (Socket socket = connected()) {
            return socket.isConnected();
        } catch (IOException away) {
            return false;
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 500);
        socket.setSoTimeout(2_000);
        return socket;
    }

    /** Redis forgets everything. */
    static void flushRedis() throws IOException {
        String password =
                Platform.address("REDIS_URL").replaceFirst("^redis://:", "").replaceFirst("@.*$", "");
        try (Socket socket = REDIS.connected()) {
            socket.getOutputStream()
                    .write(("AUTH " + password + "\r\nFLUSHALL\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(10), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK\r\n+OK\r\n")) {
                throw new IOException("Redis answered " + answer);
            }
        }
    }
}
