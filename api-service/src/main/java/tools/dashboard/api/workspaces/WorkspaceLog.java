package tools.dashboard.api.workspaces;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.EventType;
import tools.dashboard.platform.log.Topic;

/** Writes what happens in a workspace to the log, on the workspace's topic. */
@Component
class WorkspaceLog {
    private static final EventType CREATED = EventType.of("workspace.created", 1);
    private static final EventType UPDATED = EventType.of("workspace.updated", 1);
    private static final EventType DELETED = EventType.of("workspace.deleted", 1);
    private static final EventType MEMBER_ADDED = EventType.of("member.added", 1);
    private static final EventType MEMBER_REMOVED = EventType.of("member.removed", 1);
    private static final EventType ROLE_CHANGED = EventType.of("member.role-changed", 1);
    private static final EventType INVITATION_CREATED = EventType.of("invitation.created", 1);
    private static final EventType INVITATION_ACCEPTED = EventType.of("invitation.accepted", 1);
    private static final EventType INVITATION_WITHDRAWN = EventType.of("invitation.withdrawn", 1);

    private final EventLog log;

    WorkspaceLog(EventLog log) {
        this.log = log;
    }

    void created(Workspace workspace) {
        append(CREATED, workspace.id(), Map.of());
    }

    void renamed(Workspace workspace) {
        append(UPDATED, workspace.id(), Map.of("changed", List.of("name")));
    }

    void deleted(UUID workspaceId) {
        append(DELETED, workspaceId, Map.of());
    }

    void memberAdded(Workspace workspace, Member member) {
        append(
                MEMBER_ADDED,
                workspace.id(),
                Map.of(
                        "userId", member.userId(),
                        "role", member.role().code(),
                        "membershipVersion", workspace.membershipVersion()));
    }

    void memberRemoved(Workspace workspace, UUID userId) {
        append(
                MEMBER_REMOVED,
                workspace.id(),
                Map.of("userId", userId, "membershipVersion", workspace.membershipVersion()));
    }

    void roleChanged(Workspace workspace, Member member, Role before) {
        append(
                ROLE_CHANGED,
                workspace.id(),
                Map.of(
                        "userId", member.userId(),
                        "role", member.role().code(),
                        "previousRole", before.code(),
                        "membershipVersion", workspace.membershipVersion()));
    }

    void invitationCreated(Invitation invitation) {
        append(
                INVITATION_CREATED,
                invitation.workspaceId(),
                Map.of(
                        "invitationId",
                        invitation.id(),
                        "role",
                        invitation.role().code()));
    }

    void invitationAccepted(Invitation invitation, UUID userId) {
        append(
                INVITATION_ACCEPTED,
                invitation.workspaceId(),
                Map.of("invitationId", invitation.id(), "userId", userId));
    }

    void invitationWithdrawn(Invitation invitation) {
        append(INVITATION_WITHDRAWN, invitation.workspaceId(), Map.of("invitationId", invitation.id()));
    }

    private void append(EventType type, UUID workspaceId, Map<String, Object> data) {
        log.append(type, Topic.of("workspace", workspaceId), workspaceId, data);
    }
}
