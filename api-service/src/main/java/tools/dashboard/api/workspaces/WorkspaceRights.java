package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.platform.permission.Permissions;

/** Tells with a workspace what its reader may do there, so that no client repeats the rules. */
@Component
class WorkspaceRights {
    private final Permissions permissions;

    WorkspaceRights(Permissions permissions) {
        this.permissions = permissions;
    }

    WorkspaceDetails with(Row row) {
        List<String> granted = permissions.grantedTo(row.role());
        boolean invites = granted.contains(WorkspacePermissions.INVITE.value());
        return new WorkspaceDetails(
                row.id(),
                row.name(),
                row.role(),
                granted,
                invites ? grantableBy(Role.ofCode(row.role())) : List.of(),
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }

    private static List<String> grantableBy(Role own) {
        return Arrays.stream(Role.values())
                .filter(own::mayGrant)
                .map(Role::code)
                .toList();
    }

    record Row(UUID id, String name, String role, Instant createdAt, Instant updatedAt, long version) {}
}
