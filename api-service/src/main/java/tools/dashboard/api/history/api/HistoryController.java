package tools.dashboard.api.history.api;

import java.time.Duration;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.history.ReadHistory;
import tools.dashboard.api.history.domain.Histories.Reading;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}")
class HistoryController {

    private static final ProblemType CATCHING_UP =
            new ProblemType("history-catching-up", 503, "History is catching up");
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final ReadHistory reading;

    HistoryController(ReadHistory reading) {
        this.reading = reading;
    }

    @GetMapping("/history")
    Page<HistoryEntryResponse> ofWorkspace(Actor actor, @PathVariable UUID workspaceId, PageRequest page) {
        return answer(reading.ofWorkspace(actor, workspaceId, HistoryCursor.read(page.cursor()), page.limit()));
    }

    @GetMapping("/projects/{projectId}/tasks/{taskId}/history")
    Page<HistoryEntryResponse> ofTask(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            PageRequest page) {
        var task = new TaskPath(workspaceId, projectId, taskId);
        return answer(reading.ofTask(actor, task, HistoryCursor.read(page.cursor()), page.limit())
                .orElseThrow(
                        () -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing, or not for you.")));
    }

    private static Page<HistoryEntryResponse> answer(Reading read) {
        return switch (read) {
            case Reading.Entries(var entries, boolean more) ->
                new Page<>(
                        entries.stream().map(HistoryEntryResponse::of).toList(),
                        more ? HistoryCursor.of(entries.getLast().moment()).encode() : null);
            case Reading.CatchingUp() ->
                throw ProblemException.of(
                                CATCHING_UP, "History is catching up. Nothing is lost; come back in a moment.")
                        .retryAfter(TRY_AGAIN);
        };
    }
}
