package tools.dashboard.bench.live;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One socket and how far it has come. The crowd's one thread has it to itself. */
final class Client {

    /** From its connecting on. */
    enum State {
        CLOSED,
        SHAKING,
        OPEN,
        WATCHING
    }

    /** The beginning of something whose end has not come yet. */
    ByteBuffer rest = Wire.NOTHING;

    final int number;
    final Topic topic;

    @Nullable
    SocketChannel channel;

    State state = State.CLOSED;

    /** The last event's number; 0 before the first. */
    long seq;

    /** Opens the topic again. */
    @Nullable
    String ticket;

    Client(int number, Topic topic) {
        this.number = number;
        this.topic = topic;
    }
}
