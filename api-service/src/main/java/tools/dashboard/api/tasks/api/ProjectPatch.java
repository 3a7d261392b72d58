package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.ChangeProject.Wish;
import tools.dashboard.api.tasks.domain.Texts;
import tools.dashboard.platform.web.KeptUnlessGiven;

/** What is left out stays as it is. */
record ProjectPatch(
        @KeptUnlessGiven
        @Nullable
        @Size(max = Texts.TITLE)
        @Pattern(regexp = Texts.LINE, message = "must be one line of text")
        String name,

        @KeptUnlessGiven
        @Nullable
        @Size(max = Texts.DESCRIPTION)
        @Pattern(regexp = Texts.LINES, message = "must be text")
        String description) {

    Wish toWish() {
        return new Wish(name, description);
    }
}
