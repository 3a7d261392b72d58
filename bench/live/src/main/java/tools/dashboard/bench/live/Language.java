package tools.dashboard.bench.live;

import java.io.IOException;

/** What a kind of server wants to hear. */
interface Language {

    /** See {@link #answer}. */
    String WATCHING = "watching";

    /** The whole request for the upgrade. */
    String handshake(Client client);

    /** What is said as soon as the socket is open; empty when the server speaks first. */
    String greeting(Client client);

    /** Whether a text that begins so is an event. Only few bytes are looked at. */
    boolean isEvent(byte first, byte eleventh);

    /**
     * What is answered to anything but an event; empty for nothing.
     *
     * @return as soon as it watches, {@link #WATCHING}
     * @throws IOException when it was told what nobody should be told here
     */
    String answer(Client client, String text) throws IOException;

    /** The lines that every upgrade has. */
    static String upgrade(String path, String more) {
        return """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                %s\r
                """.formatted(path, more);
    }
}
