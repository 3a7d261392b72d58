package tools.dashboard.websocket.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Those who watch a topic.
 *
 * @param devices of each of them; of {@value #MOST} people where there are more
 * @param people how many there are
 */
public record Company(Map<UUID, Set<Device>> devices, int people) {

    /** People that are told by name. */
    public static final int MOST = 200;

    public Company {
        devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
    }
}
