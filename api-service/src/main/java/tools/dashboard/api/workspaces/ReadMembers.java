package tools.dashboard.api.workspaces;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.dashboard.api.people.People;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.RoleChangePolicy;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

/** Who belongs to a workspace, sorted by the ids of the accounts: the order in which they were made. */
@Service
public class ReadMembers {
    private final MemberRows rows;
    private final People people;

    ReadMembers(MemberRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    public MemberDetails get(Actor actor, UUID workspaceId, UUID userId) {
        MemberRows.Row row = rows.get(actor, workspaceId, userId);
        boolean mayChange = rows.mayChangeRoles(actor, workspaceId);
        return row.with(people.byIds(Set.of(userId)).get(userId), assignable(actor, row, mayChange));
    }

    public Page<MemberDetails> list(Actor actor, UUID workspaceId, PageRequest page) {
        var found = Page.of(
                rows.list(actor, workspaceId, page), page, row -> row.userId().toString());
        var known =
                people.byIds(found.items().stream().map(MemberRows.Row::userId).collect(Collectors.toSet()));
        boolean mayChange = rows.mayChangeRoles(actor, workspaceId);
        return found.map(row -> row.with(known.get(row.userId()), assignable(actor, row, mayChange)));
    }

    private static List<String> assignable(Actor actor, MemberRows.Row row, boolean mayChange) {
        if (!mayChange || row.readersRole() == null) {
            return List.of();
        }
        Role own = Role.ofCode(row.readersRole());
        return RoleChangePolicy.assignable(actor.userId(), own, row.userId(), Role.ofCode(row.role())).stream()
                .map(Role::code)
                .toList();
    }
}
