package tools.dashboard.api.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.access.IssueRoomTicket;
import tools.dashboard.api.access.RoomTicket;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class RoomTicketController {
    private final IssueRoomTicket tickets;

    RoomTicketController(IssueRoomTicket tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/api/v1/workspaces/{workspaceId}/room-tickets")
    @ResponseStatus(HttpStatus.CREATED)
    RoomTicket issue(Actor actor, @PathVariable UUID workspaceId, @RequestBody @Valid RoomTicketRequest request) {
        return tickets.issue(actor, workspaceId, request.topic())
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "There is no such topic in this workspace, or not for you."));
    }

    record RoomTicketRequest(@NotBlank @Size(max = 120) String topic) {}
}
