package tools.dashboard.websocket.room;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.protocol.ServerMessages;

/** Says in the room who came and who went. */
final class RoomAnnouncements implements Roster.Listener {

    private final String topic;
    private volatile @Nullable Room room;

    RoomAnnouncements(String topic) {
        this.topic = topic;
    }

    void goTo(Room opened) {
        room = opened;
    }

    @Override
    public boolean changed(Collection<UUID> joined, Collection<UUID> left) {
        Room opened = room;
        if (opened == null) {
            return false;
        }
        boolean told = joined.isEmpty() || opened.tell(ServerMessages.joined(topic, joined));
        return told && (left.isEmpty() || opened.tell(ServerMessages.left(topic, left)));
    }
}
