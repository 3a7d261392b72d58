package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Texts;

record NewProject(
        @NotNull @Size(max = Texts.TITLE) @Pattern(regexp = Texts.LINE, message = "must be one line of text")
        String name,

        @Nullable @Size(max = Texts.DESCRIPTION) @Pattern(regexp = Texts.LINES, message = "must be text")
        String description) {

    String descriptionOrEmpty() {
        return description == null ? "" : description;
    }
}
