package tools.dashboard.api.workspaces;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.dashboard.api.people.People;
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
        return row.with(people.byIds(Set.of(userId)).get(userId));
    }

    public Page<MemberDetails> list(Actor actor, UUID workspaceId, PageRequest page) {
        var found = Page.of(
                rows.list(actor, workspaceId, page), page, row -> row.userId().toString());
        var known =
                people.byIds(found.items().stream().map(MemberRows.Row::userId).collect(Collectors.toSet()));
        return found.map(row -> row.with(known.get(row.userId())));
    }
}
