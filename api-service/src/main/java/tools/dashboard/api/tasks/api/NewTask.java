package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Priority;
import tools.dashboard.api.tasks.domain.TaskDraft;
import tools.dashboard.api.tasks.domain.Texts;

/** @param statusId left out for the project's first status */
record NewTask(
        @NotNull @Size(max = Texts.TITLE) @Pattern(regexp = Texts.LINE, message = "must be one line of text")
        String title,

        @Nullable @Size(max = Texts.DESCRIPTION) @Pattern(regexp = Texts.LINES, message = "must be text")
        String description,

        @Nullable UUID statusId,

        @Nullable @Pattern(regexp = Priority.SPELLINGS, message = "must be low, normal, high or urgent")
        String priority,

        @Nullable LocalDate dueOn,
        @Nullable UUID assigneeId) {

    TaskDraft toDraft() {
        return new TaskDraft(
                title,
                description == null ? "" : description,
                priority == null ? Priority.NORMAL : Priority.of(priority),
                dueOn,
                assigneeId);
    }
}
