package tools.dashboard.api.tasks.api;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.tasks.ImportChanges;
import tools.dashboard.api.tasks.ImportOutcome;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** For those who run the platform. */
@RestController
class ImportController {

    private final ImportChanges importing;

    ImportController(ImportChanges importing) {
        this.importing = importing;
    }

    /** Takes in what members did elsewhere, all or nothing; changes that came before are left out. */
    @PostMapping("/api/v1/workspaces/{workspaceId}/import")
    ImportResponse run(Actor actor, @PathVariable UUID workspaceId, @Valid @RequestBody ImportRequest request) {
        return switch (importing.run(actor, workspaceId, request.toChanges(workspaceId))) {
            case ImportOutcome.Imported(int applied, int skipped) -> new ImportResponse(applied, skipped);
            case ImportOutcome.Refused(int change, String reason) ->
                throw ProblemException.of(ProblemType.UNPROCESSABLE, "A change cannot be made, so none was.")
                        .field("changes[%d]".formatted(change), reason);
        };
    }

    /** @param skipped changes that were imported before */
    record ImportResponse(int applied, int skipped) {}
}
