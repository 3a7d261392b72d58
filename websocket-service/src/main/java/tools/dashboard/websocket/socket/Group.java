package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage;

/** Those of an audience whom one event loop serves in one dialect. Its members are the loop's own. */
final class Group {

    private final Outbox outbox;
    private final Dialect dialect;
    private final List<Connection> members = new ArrayList<>(2);
    private int size;

    Group(Outbox outbox, Dialect dialect) {
        this.outbox = outbox;
        this.dialect = dialect;
    }

    boolean serves(Connection connection) {
        return connection.outbox() == outbox && connection.dialect() == dialect;
    }

    boolean congested() {
        return size > 0 && outbox.congested();
    }

    void add(Connection joiner) {
        size++;
        outbox.add(new Entry.Join(this, joiner));
    }

    void remove(Connection member) {
        size--;
        outbox.add(new Entry.Leave(this, member));
    }

    void tell(Announcement announcement) {
        if (size == 0) {
            return;
        }
        outbox.add(
                dialect.isShared()
                        ? new Entry.ToAll(this, size, announcement.in(dialect), announcement.except())
                        : new Entry.ToEach(this, size, announcement.message(), announcement.except()));
    }

    /** On the event loop. */
    void joined(Connection joiner) {
        members.add(joiner);
    }

    /** On the event loop. */
    void left(Connection member) {
        int index = members.lastIndexOf(member);
        Connection last = members.removeLast();
        if (index < members.size()) {
            members.set(index, last);
        }
    }

    /**
     * On the event loop.
     *
     * @param frames shared by all; it stays the caller's
     * @param except the id of one that is left out
     */
    void write(ByteBuf frames, @Nullable String except) {
        for (int index = 0; index < members.size(); index++) {
            SocketConnection member = (SocketConnection) members.get(index);
            if (except == null || !except.equals(member.id())) {
                member.write(frames.retainedDuplicate());
            }
        }
    }

    /** In the outbox's turn. */
    void write(ServerMessage message, @Nullable String except) {
        for (int index = 0; index < members.size(); index++) {
            Connection member = members.get(index);
            if (except == null || !except.equals(member.id())) {
                member.write(message);
            }
        }
    }
}
