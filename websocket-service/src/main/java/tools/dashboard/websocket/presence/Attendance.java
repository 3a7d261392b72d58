package tools.dashboard.websocket.presence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.Device;

/** Who watches a topic at one moment, each on which devices. Two tabs of one browser are one device. */
final class Attendance {

    static final Attendance NOBODY = new Attendance(Map.of());

    /** As small as can be: each watched topic of a node has one. */
    private final Map<UUID, Set<Device>> devices;

    private Attendance(Map<UUID, Set<Device>> devices) {
        this.devices = Map.copyOf(devices);
    }

    @SafeVarargs
    static Attendance of(Collection<Attendee>... attendees) {
        Map<UUID, Set<Device>> devices = new HashMap<>();
        for (Collection<Attendee> some : attendees) {
            some.forEach(one -> devices.merge(one.userId(), Set.of(one.device()), Attendance::both));
        }
        return new Attendance(devices);
    }

    private static Set<Device> both(Set<Device> some, Set<Device> more) {
        Set<Device> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    Company company() {
        Map<UUID, Set<Device>> named = new LinkedHashMap<>();
        devices.entrySet().stream()
                .limit(Company.MOST)
                .forEach(person -> named.put(person.getKey(), person.getValue()));
        return new Company(named, devices.size());
    }

    /** What has to be told to those who knew of another one. */
    Change since(Attendance before) {
        Map<UUID, Set<Device>> now = new LinkedHashMap<>();
        devices.forEach((user, on) -> {
            if (!on.equals(before.devices.get(user))) {
                now.put(user, on);
            }
        });
        Set<UUID> joined = new HashSet<>(now.keySet());
        joined.removeAll(before.devices.keySet());
        Set<UUID> left = new HashSet<>(before.devices.keySet());
        left.removeAll(devices.keySet());
        return new Change(joined, left, now);
    }

    /**
     * @param joined those who were not there
     * @param left those who went with their last device
     * @param devices all devices of those who joined, and of those who have others now
     */
    record Change(Set<UUID> joined, Set<UUID> left, Map<UUID, Set<Device>> devices) {

        /** Too much to be told person by person. */
        boolean isLarge() {
            return left.size() + devices.size() > Company.MOST;
        }

        boolean isNone() {
            return left.isEmpty() && devices.isEmpty();
        }
    }
}
