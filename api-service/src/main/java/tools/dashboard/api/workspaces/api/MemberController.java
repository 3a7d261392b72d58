package tools.dashboard.api.workspaces.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.workspaces.ChangeRole;
import tools.dashboard.api.workspaces.MemberDetails;
import tools.dashboard.api.workspaces.MembershipChange;
import tools.dashboard.api.workspaces.ReadMembers;
import tools.dashboard.api.workspaces.RemoveMember;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.ETags;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/members")
class MemberController {
    private final ReadMembers read;
    private final ChangeRole changeRole;
    private final RemoveMember remove;

    MemberController(ReadMembers read, ChangeRole changeRole, RemoveMember remove) {
        this.read = read;
        this.changeRole = changeRole;
        this.remove = remove;
    }

    @GetMapping
    Page<MemberDetails> list(Actor actor, @PathVariable UUID workspaceId, PageRequest page) {
        return read.list(actor, workspaceId, page);
    }

    @GetMapping("/{userId}")
    ResponseEntity<MemberDetails> get(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID userId) {
        MemberDetails member = read.get(actor, workspaceId, userId);
        return ResponseEntity.ok().eTag(ETags.of(member.version())).body(member);
    }

    @PatchMapping("/{userId}")
    ResponseEntity<MemberDetails> changeRole(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID userId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid RoleRequest request) {
        demandDone(changeRole.change(actor, workspaceId, userId, request.role(), ifMatch));
        return get(actor, workspaceId, userId);
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID userId) {
        demandDone(remove.remove(actor, workspaceId, userId));
    }

    private static void demandDone(MembershipChange change) {
        switch (change) {
            case MembershipChange.Done done -> {}
            case MembershipChange.NotTheirs others -> throw WorkspaceProblems.roleNotYours();
            case MembershipChange.LastSuperAdmin last -> throw WorkspaceProblems.lastSuperAdmin();
        }
    }

    record RoleRequest(@NotNull String role) {}
}
