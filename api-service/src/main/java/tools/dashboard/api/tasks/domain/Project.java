package tools.dashboard.api.tasks.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** @param description Markdown, empty when there is none */
public record Project(
        UUID id,
        UUID workspaceId,
        String name,
        String description,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** What a new project starts with, in their order. */
    public static final List<FirstStatus> FIRST_STATUSES = List.of(
            new FirstStatus("To do", StatusCategory.TODO),
            new FirstStatus("In progress", StatusCategory.IN_PROGRESS),
            new FirstStatus("Done", StatusCategory.DONE));

    public record FirstStatus(String name, StatusCategory category) {}

    public static Project started(UUID id, UUID workspaceId, String name, String description, UUID by, Instant now) {
        return new Project(id, workspaceId, name.strip(), description, by, now, now, 0);
    }

    public Project changed(String newName, String newDescription, Instant now) {
        return new Project(id, workspaceId, newName.strip(), newDescription, createdBy, createdAt, now, version);
    }

    /** The names of the fields in which the two differ. */
    public List<String> differences(Project other) {
        var names = new ArrayList<String>();
        if (!name.equals(other.name)) {
            names.add("name");
        }
        if (!description.equals(other.description)) {
            names.add("description");
        }
        return List.copyOf(names);
    }
}
