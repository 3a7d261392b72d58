package tools.dashboard.api.audit.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.audit.Note;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.jackson.databind.JsonNode;

/** A batch of notes of one service. */
record NotesRequest(@NotEmpty @Size(max = 200) List<@Valid @NotNull NoteRequest> items) {

    /** @param data a JSON object of at most 4,000 characters */
    record NoteRequest(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+") @Size(max = 100)
            String action,

            @Valid @NotNull ActorRequest actor,
            @Nullable UUID workspaceId,
            @Nullable @Pattern(regexp = "[0-9a-f]{32}") String traceId,
            @NotNull Instant at,
            @NotNull JsonNode data,
            @Nullable @Size(max = 100) String address,
            @Nullable @Size(max = 500) String agent) {

        private static final int LONGEST_DATA = 4_000;

        @AssertTrue(message = "must be an object of at most 4,000 characters")
        boolean isDataAnObject() {
            return data.isObject() && data.toString().length() <= LONGEST_DATA;
        }

        Note note() {
            return new Note(
                    id,
                    action,
                    new AuditActor(actor.kind(), actor.id(), actor.onBehalfOf()),
                    workspaceId,
                    traceId,
                    at,
                    data.toString(),
                    address,
                    agent);
        }
    }

    record ActorRequest(
            @NotNull @Pattern(regexp = "user|app|agent|system|service|anonymous")
            String kind,

            @NotNull @Size(min = 1, max = 100) String id,
            @Nullable @Size(max = 100) String onBehalfOf) {}
}
