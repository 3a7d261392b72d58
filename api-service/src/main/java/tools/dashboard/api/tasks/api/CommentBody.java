package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import tools.dashboard.api.tasks.domain.Texts;

/** @param body Markdown */
record CommentBody(
        @NotBlank @Size(max = Texts.COMMENT) @Pattern(regexp = Texts.LINES, message = "must be text")
        String body) {}
