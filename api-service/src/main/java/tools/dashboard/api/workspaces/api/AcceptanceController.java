package tools.dashboard.api.workspaces.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.workspaces.AcceptInvitation;
import tools.dashboard.api.workspaces.Acceptance;
import tools.dashboard.platform.actor.Actor;

@RestController
class AcceptanceController {
    private final AcceptInvitation accept;

    AcceptanceController(AcceptInvitation accept) {
        this.accept = accept;
    }

    @PostMapping("/api/v1/invitations/accept")
    Acceptance.Joined accept(Actor actor, @RequestBody @Valid AcceptanceRequest request) {
        return switch (accept.accept(actor, request.token())) {
            case Acceptance.Joined joined -> joined;
            case Acceptance.ForAnotherAddress other -> throw WorkspaceProblems.forAnotherAddress();
            case Acceptance.Expired expired -> throw WorkspaceProblems.invitationExpired();
            case Acceptance.AlreadyUsed used -> throw WorkspaceProblems.invitationUsed();
            case Acceptance.Withdrawn withdrawn -> throw WorkspaceProblems.invitationWithdrawn();
            case Acceptance.Unknown unknown -> throw WorkspaceProblems.unknownInvitation();
        };
    }

    record AcceptanceRequest(@NotBlank @Size(max = 4096) String token) {}
}
