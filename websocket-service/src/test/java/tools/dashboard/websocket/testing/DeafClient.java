package tools.dashboard.websocket.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Shakes hands, speaks, and never reads what it is told. */
public final class DeafClient implements AutoCloseable {

    private static final int SMALL = 4096;
    private static final byte TEXT = (byte) 0x81;
    private static final byte MASKED_16_BIT_LENGTH = (byte) 0xFE;

    private final Socket socket = new Socket();

    public DeafClient(int port, Somebody somebody) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = """
                GET /ws/ HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """.formatted(somebody.token());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        // The first byte of the answer: frames may be sent from now on.
        if (socket.getInputStream().read() < 0) {
            throw new IOException("closed while shaking hands");
        }
    }

    public void subscribe(Somebody somebody, Workspace workspace) throws IOException {
        byte[] text = "{\"type\":\"hello\",\"protocol\":1,\"topics\":[{\"topic\":\"%s\",\"ticket\":\"%s\"}]}"
                .formatted(workspace.topic(), somebody.ticket(workspace, workspace.topic()))
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        frame.write(MASKED_16_BIT_LENGTH);
        frame.write(ByteBuffer.allocate(2).putShort((short) text.length).array());
        // A mask of zeros leaves the text as it is.
        frame.write(new byte[4]);
        frame.write(text);
        socket.getOutputStream().write(frame.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
