package tools.dashboard.api.workspaces.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.workspaces.InvitationDetails;
import tools.dashboard.api.workspaces.InvitationOutcome;
import tools.dashboard.api.workspaces.InvitePerson;
import tools.dashboard.api.workspaces.ReadInvitations;
import tools.dashboard.api.workspaces.WithdrawInvitation;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/invitations")
class InvitationController {
    private final InvitePerson invite;
    private final ReadInvitations read;
    private final WithdrawInvitation withdraw;

    InvitationController(InvitePerson invite, ReadInvitations read, WithdrawInvitation withdraw) {
        this.invite = invite;
        this.read = read;
        this.withdraw = withdraw;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationDetails invite(
            Actor actor, @PathVariable UUID workspaceId, @RequestBody @Valid InvitationRequest request) {
        return switch (invite.invite(actor, workspaceId, request.email(), request.role())) {
            case InvitationOutcome.Invited(InvitationDetails invitation) -> invitation;
            case InvitationOutcome.AlreadyMember member -> throw WorkspaceProblems.alreadyMember();
            case InvitationOutcome.RoleAboveOwn above -> throw WorkspaceProblems.roleAboveOwn();
        };
    }

    @GetMapping
    Page<InvitationDetails> list(
            Actor actor,
            @PathVariable UUID workspaceId,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = Invitation.STATES, message = "must be pending, accepted or withdrawn")
                    String state,
            PageRequest page) {
        return read.list(actor, workspaceId, state, page);
    }

    @DeleteMapping("/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID invitationId) {
        withdraw.withdraw(actor, workspaceId, invitationId);
    }

    record InvitationRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull String role) {}
}
