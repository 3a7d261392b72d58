package tools.dashboard.api.tasks.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Change;
import tools.dashboard.api.tasks.domain.Priority;
import tools.dashboard.api.tasks.domain.TaskChange;
import tools.dashboard.api.tasks.domain.Texts;
import tools.dashboard.platform.web.KeptUnlessGiven;
import tools.dashboard.platform.web.TakenAwayByNull;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What is left out stays as it is; a null due date or assignee is taken away. */
record TaskPatch(
        @KeptUnlessGiven
        @Nullable
        @Size(max = Texts.TITLE)
        @Pattern(regexp = Texts.LINE, message = "must be one line of text")
        String title,

        @KeptUnlessGiven
        @Nullable
        @Size(max = Texts.DESCRIPTION)
        @Pattern(regexp = Texts.LINES, message = "must be text")
        String description,

        @KeptUnlessGiven
        @Nullable
        @Pattern(regexp = Priority.SPELLINGS, message = "must be low, normal, high or urgent")
        String priority,

        @TakenAwayByNull @Schema(implementation = LocalDate.class) @JsonDeserialize(using = ChangeDeserializer.class)
        Change<LocalDate> dueOn,

        @TakenAwayByNull @Schema(implementation = UUID.class) @JsonDeserialize(using = ChangeDeserializer.class)
        Change<UUID> assigneeId) {

    TaskChange toChange() {
        return new TaskChange(title, description, priority == null ? null : Priority.of(priority), dueOn, assigneeId);
    }
}
