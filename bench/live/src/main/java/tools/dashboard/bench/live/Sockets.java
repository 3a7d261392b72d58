package tools.dashboard.bench.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.dashboard.bench.live.Client.State;

/** Opens sockets, shakes hands by hand and takes frames apart: a client costs a descriptor and little else. */
final class Sockets {

    /** Of one source address, which has 28,000 ports by default. */
    private static final int CLIENTS_OF_AN_ADDRESS = 2_500;

    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int TELLING = 10;

    private final InetSocketAddress server;
    private final Selector selector;
    private final Language language;
    private final Tally tally;
    private final Runnable watches;
    private final Consumer<Client> lost;
    private final ByteBuffer in = ByteBuffer.allocateDirect(4 * 1024 * 1024);

    /** @param lost told of one that was refused or lost before it watched */
    Sockets(
            String host,
            int port,
            Selector selector,
            Language language,
            Tally tally,
            Runnable watches,
            Consumer<Client> lost) {
        server = new InetSocketAddress(host, port);
        this.selector = selector;
        this.language = language;
        this.tally = tally;
        this.watches = watches;
        this.lost = lost;
    }

    void open(Client client) throws IOException {
        SocketChannel channel = SocketChannel.open();
        client.channel = channel;
        client.state = State.SHAKING;
        client.rest = Wire.NOTHING;
        channel.configureBlocking(false);
        // Breaking off leaves no port in TIME_WAIT.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        byte[] source = {127, 0, 0, (byte) (1 + client.number / CLIENTS_OF_AN_ADDRESS)};
        channel.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
        channel.register(selector, SelectionKey.OP_CONNECT, client);
        channel.connect(server);
    }

    void breakOff(Client client) {
        client.state = State.CLOSED;
        SocketChannel channel = client.channel;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException gone) {
                tally.fault("closing: " + gone.getMessage());
            }
        }
    }

    void ready(SelectionKey key) {
        Client client = Crowd.of(key);
        if (!key.isValid() || client.state == State.CLOSED || key.channel() != client.channel) {
            return;
        }
        try {
            if (key.isConnectable()) {
                ((SocketChannel) key.channel()).finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                write(client, StandardCharsets.US_ASCII.encode(language.handshake(client)));
            } else if (key.isReadable()) {
                read(client, (SocketChannel) key.channel());
            }
        } catch (IOException broken) {
            broken(client, String.valueOf(broken.getMessage()));
        }
    }

    private void read(Client client, SocketChannel channel) throws IOException {
        in.clear().put(client.rest);
        int count = channel.read(in);
        in.flip();
        if (count < 0) {
            broken(client, "the server hung up");
            return;
        }
        if (client.state == State.SHAKING && !shaken(client)) {
            return;
        }
        takeApart(client);
        if (client.state != State.CLOSED) {
            keepRest(client);
        }
    }

    /** Whether frames follow. */
    private boolean shaken(Client client) throws IOException {
        String answer = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            keepRest(client);
            return false;
        }
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            broken(client, answer.substring(0, answer.indexOf('\r')));
            return false;
        }
        in.position(end + 4);
        client.state = State.OPEN;
        say(client, language.greeting(client));
        return true;
    }

    private void takeApart(Client client) throws IOException {
        while (in.hasRemaining() && client.state != State.CLOSED) {
            int first = in.get(in.position());
            int end = Wire.enter(in);
            if (end < 0) {
                return;
            }
            switch (Wire.kind((byte) first)) {
                case TEXT -> told(client, end);
                case PING -> write(client, Wire.pong(in.slice(in.position(), end - in.position())));
                case CLOSE -> {
                    String reason = StandardCharsets.UTF_8
                            .decode(in.slice(in.position(), end - in.position()))
                            .toString();
                    broken(client, "the server closed: " + reason.strip());
                }
                default -> tally.fault("a frame of kind " + Wire.kind((byte) first));
            }
            in.position(end);
        }
    }

    private void told(Client client, int end) throws IOException {
        int begin = in.position();
        if (end - begin > TELLING && language.isEvent(in.get(begin), in.get(begin + TELLING))) {
            tally.event(client, Text.seq(in, begin, end), Text.lastNumber(in, end));
            return;
        }
        String text =
                StandardCharsets.UTF_8.decode(in.slice(begin, end - begin)).toString();
        String answer = language.answer(client, text);
        if (!answer.equals(Language.WATCHING)) {
            say(client, answer);
        } else if (client.state == State.OPEN) {
            client.state = State.WATCHING;
            watches.run();
        }
    }

    private void keepRest(Client client) {
        client.rest =
                in.hasRemaining() ? ByteBuffer.allocate(in.remaining()).put(in).flip() : Wire.NOTHING;
    }

    private void say(Client client, String text) throws IOException {
        if (!text.isEmpty()) {
            write(client, Wire.text(text));
        }
    }

    /** What a client says is little: it always fits into the socket's buffer. */
    private static void write(Client client, ByteBuffer bytes) throws IOException {
        SocketChannel channel = client.channel;
        if (channel != null) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                throw new IOException("the socket takes no more");
            }
        }
    }

    /** Who watched is lost for good, and a fault; who was on the way in tries again. */
    private void broken(Client client, String why) {
        boolean watched = client.state == State.WATCHING;
        breakOff(client);
        if (watched) {
            tally.fault("client %d was lost: %s".formatted(client.number, why));
        } else {
            tally.refused(why);
            lost.accept(client);
        }
    }
}
