package tools.dashboard.api.access;

import java.util.Optional;
import java.util.UUID;
import tools.dashboard.platform.log.Topic;

/** Reads the topics that clients name. */
final class Topics {

    /** What a topic is about; empty when the text is no topic. */
    static Optional<Subject> subject(String text) {
        try {
            var topic = new Topic(text);
            return Optional.of(new Subject(topic.kind(), UUID.fromString(topic.id())));
        } catch (IllegalArgumentException noTopic) {
            return Optional.empty();
        }
    }

    record Subject(String kind, UUID id) {}

    private Topics() {}
}
