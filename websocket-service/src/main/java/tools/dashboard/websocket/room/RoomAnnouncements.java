package tools.dashboard.websocket.room;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Presence;
import tools.dashboard.websocket.message.ServerMessage.Present;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.socket.Announcement;

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
    public boolean changed(Set<UUID> joined, Set<UUID> left, Map<UUID, Set<Device>> devices) {
        return tell(new Presence(topic, joined, left, devices));
    }

    @Override
    public boolean changed(Company all) {
        return tell(new Present(topic, all));
    }

    private boolean tell(ServerMessage message) {
        Room opened = room;
        return opened != null && opened.tell(new Announcement(message));
    }
}
