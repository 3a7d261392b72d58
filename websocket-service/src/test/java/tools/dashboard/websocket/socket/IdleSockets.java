package tools.dashboard.websocket.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens many sockets from several loopback addresses and keeps them. Shakes hands by hand, so that a client costs a file
 * descriptor and little else. As a program: {@code IdleSockets <port> <count> <bearer>}; it ends with its standard input.
 */
final class IdleSockets implements AutoCloseable {

    private static final int PER_ADDRESS = 2_500;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] HELLO = hello();

    private final List<Socket> sockets = new ArrayList<>();
    private final int port;

    IdleSockets(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException {
        try (IdleSockets idle = new IdleSockets(Integer.parseInt(arguments[0]))) {
            idle.open(Integer.parseInt(arguments[1]), arguments[2]);
            System.out.println("open: " + idle.sockets.size());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    void open(int count, String bearer) throws IOException {
        for (int number = 0; number < count; number++) {
            Socket socket = new Socket();
            sockets.add(socket);
            byte[] source = {127, 0, 0, (byte) (1 + number / PER_ADDRESS)};
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            shake(socket, bearer);
        }
    }

    private static void shake(Socket socket, String bearer) throws IOException {
        String request = """
                GET /ws/ HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """.formatted(bearer);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line(socket.getInputStream());
        if (!status.contains(" 101 ")) {
            throw new IOException("refused: " + status);
        }
        while (!line(socket.getInputStream()).isEmpty()) {
            Thread.onSpinWait();
        }
        socket.getOutputStream().write(HELLO);
    }

    /** One text frame whose mask of zeros leaves the text as it is. */
    private static byte[] hello() {
        byte[] text = "{\"type\":\"hello\",\"protocol\":1}".getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + text.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | text.length);
        System.arraycopy(text, 0, frame, 6, text.length);
        return frame;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed while shaking hands");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
