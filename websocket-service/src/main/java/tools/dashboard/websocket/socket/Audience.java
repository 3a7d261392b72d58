package tools.dashboard.websocket.socket;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who are told the same, in the same order. To be guarded by one lock of its owner, which is never held while
 * anything is written: what is said here is queued, once for each event loop that serves any of them.
 */
public final class Audience {

    private final List<Group> groups = new ArrayList<>(1);
    private int size;

    public int size() {
        return size;
    }

    /** From now on it hears what all are told, after what it was sent before. */
    public void add(Connection joiner) {
        groupOf(joiner).add(joiner);
        size++;
    }

    /** What was told before it was removed still arrives. The connection must have been added. */
    public void remove(Connection member) {
        groupOf(member).remove(member);
        size--;
    }

    public void tell(Announcement announcement) {
        for (int index = 0; index < groups.size(); index++) {
            groups.get(index).tell(announcement);
        }
    }

    /** Whether so much is queued already that more would only grow the queue. */
    public boolean congested() {
        for (int index = 0; index < groups.size(); index++) {
            if (groups.get(index).congested()) {
                return true;
            }
        }
        return false;
    }

    private Group groupOf(Connection connection) {
        for (Group group : groups) {
            if (group.serves(connection)) {
                return group;
            }
        }
        Group group = new Group(connection.outbox(), connection.dialect());
        groups.add(group);
        return group;
    }
}
