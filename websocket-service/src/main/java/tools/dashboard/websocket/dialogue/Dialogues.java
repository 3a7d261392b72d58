package tools.dashboard.websocket.dialogue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.socket.Connection;

/** The sockets of each person on this node. A socket is listed before it is checked, so that no revocation misses it. */
final class Dialogues {

    private record Person(Set<Dialogue> dialogues, Budget budget) {}

    private final String unnamed = Long.toHexString(ThreadLocalRandom.current().nextLong()) + "-";

    private final Map<UUID, Person> people = new ConcurrentHashMap<>();
    private final DialogueSettings settings;

    Dialogues(DialogueSettings settings) {
        this.settings = settings;
    }

    /** False when the person has too many already. */
    boolean add(Dialogue dialogue) {
        Person person = people.compute(dialogue.userId(), (user, known) -> {
            Person found = known == null
                    ? new Person(
                            ConcurrentHashMap.newKeySet(2), new Budget(settings.messagesPerSecond(), System.nanoTime()))
                    : known;
            if (found.dialogues().size() < settings.connections()) {
                found.dialogues().add(dialogue);
            }
            return found;
        });
        return person.dialogues().contains(dialogue);
    }

    void remove(Dialogue dialogue) {
        people.computeIfPresent(dialogue.userId(), (user, known) -> {
            known.dialogues().remove(dialogue);
            return known.dialogues().isEmpty() ? null : known;
        });
    }

    /** Sockets of a person on this node. */
    int count(UUID userId) {
        Person person = people.get(userId);
        return person == null ? 0 : person.dialogues().size();
    }

    /** Everybody who has a socket on this node. */
    Set<UUID> people() {
        return Set.copyOf(people.keySet());
    }

    /** @param rate what everybody may say together with what they say on other nodes */
    Budget.Verdict spend(UUID userId, Budget.Rate rate) {
        Person person = people.get(userId);
        return person == null ? Budget.Verdict.REFUSED : person.budget().spend(rate, System.nanoTime());
    }

    /** One of the person's messages is read. */
    void read(UUID userId) {
        Person person = people.get(userId);
        if (person != null) {
            person.budget().read();
        }
    }

    /** One more of the person's messages that was refused elsewhere. */
    Budget.Verdict refuse(UUID userId) {
        Person person = people.get(userId);
        return person == null ? Budget.Verdict.REFUSED : person.budget().refuse();
    }

    /** For a socket that does not say what it is on: a device of its own, whatever the node. */
    Device unnamed(Connection connection) {
        return new Device(unnamed + connection.id(), null);
    }

    void ofUser(UUID userId, Consumer<Dialogue> action) {
        Person person = people.get(userId);
        if (person != null) {
            person.dialogues().forEach(action);
        }
    }

    void all(Consumer<Dialogue> action) {
        people.values().forEach(person -> person.dialogues().forEach(action));
    }
}
