package tools.dashboard.api.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import tools.dashboard.api.access.AccessQuestion;
import tools.dashboard.api.access.SpeechQuestion;

record SpeechCheckRequest(@NotNull @Size(max = 1000) List<@NotNull @Valid Item> items) {
    record Item(
            @NotNull UUID userId,
            @NotNull UUID workspaceId,
            @NotNull @Size(max = 120) String topic,
            @NotNull @Size(max = 40) String message) {

        SpeechQuestion question() {
            return new SpeechQuestion(new AccessQuestion(userId, workspaceId, topic), message);
        }
    }
}
