package tools.dashboard.api.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.access.MemberRoles.Membership;
import tools.dashboard.platform.permission.Memberships;

/** The authority on roles: what the database says now, asked for each decision, or once for many. */
@Component
class CurrentMemberships implements Memberships {
    private static final ScopedValue<Map<Membership, String>> READ_BEFORE = ScopedValue.newInstance();

    private final MemberRoles roles;

    CurrentMemberships(MemberRoles roles) {
        this.roles = roles;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> roleOf(UUID userId, UUID workspaceId) {
        var membership = new Membership(userId, workspaceId);
        var known = READ_BEFORE.isBound() ? READ_BEFORE.get() : roles.rolesOf(Set.of(membership));
        return Optional.ofNullable(known.get(membership));
    }

    /** Decides with the roles read once; whoever is not among the memberships counts as no member. */
    @Transactional(readOnly = true)
    public <T> T reading(Set<Membership> memberships, Supplier<T> decisions) {
        return ScopedValue.where(READ_BEFORE, roles.rolesOf(memberships)).call(decisions::get);
    }
}
