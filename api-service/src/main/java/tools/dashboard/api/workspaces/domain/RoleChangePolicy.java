package tools.dashboard.api.workspaces.domain;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Nobody changes their own role, nobody that of somebody above them, and nobody hands out more than they have. */
public final class RoleChangePolicy {

    /**
     * The roles that a member may be given, the present one among them; the most powerful first.
     *
     * @param actor who would give it, in their own role
     * @return empty when there is nothing for the actor to change
     */
    public static List<Role> assignable(UUID actor, Role own, UUID member, Role present) {
        return actor.equals(member) || !own.mayGrant(present)
                ? List.of()
                : Arrays.stream(Role.values()).filter(own::mayGrant).toList();
    }

    private RoleChangePolicy() {}
}
