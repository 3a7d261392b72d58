package tools.dashboard.websocket.dialogue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The sockets of each person on this node. A socket is listed before it is checked, so that no revocation misses it. */
final class Dialogues {

    private record Person(Set<Dialogue> dialogues, Budget budget) {}

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

    Budget.Verdict spend(UUID userId) {
        Person person = people.get(userId);
        return person == null ? Budget.Verdict.REFUSED : person.budget().spend(System.nanoTime());
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
