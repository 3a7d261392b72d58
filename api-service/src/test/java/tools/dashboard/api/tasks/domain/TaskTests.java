package tools.dashboard.api.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final UUID ADA = UUID.randomUUID();

    private final Task task = Task.created(
            UUID.randomUUID(),
            new Task.Place(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), new Rank("a0")),
            new TaskDraft(" Cut gears ", "", Priority.NORMAL, LocalDate.parse("2026-12-01"), ADA),
            ADA,
            MONDAY);

    @Test
    void whatAChangeLeavesOutStays() {
        var changed = task.changed(new TaskChange("Cut more gears", null, null, Change.none(), Change.none()), TUESDAY);

        assertThat(task.differences(changed)).containsExactly("title");
        assertThat(changed.assigneeId()).isEqualTo(ADA);
        assertThat(changed.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void dueDateAndAssigneeCanBeTakenAway() {
        var changed = task.changed(new TaskChange(null, null, null, Change.to(null), Change.to(null)), TUESDAY);

        assertThat(task.differences(changed)).containsExactly("dueOn", "assigneeId");
        assertThat(changed.dueOn()).isNull();
        assertThat(changed.assigneeId()).isNull();
    }

    @Test
    void aTitleHasNoSpacesAround() {
        assertThat(task.title()).isEqualTo("Cut gears");
    }
}
