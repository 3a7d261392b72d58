package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Role;

@Repository
class JpaMembers implements Members {
    private final EntityManager entities;

    JpaMembers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Member member) {
        entities.persist(new MemberRow(member));
        entities.flush();
    }

    @Override
    public Optional<Member> find(UUID workspaceId, UUID userId) {
        return Optional.ofNullable(entities.find(MemberRow.class, new MemberRow.Key(workspaceId, userId)))
                .map(MemberRow::toMember);
    }

    @Override
    public List<UUID> userIds(UUID workspaceId) {
        return entities.createQuery("select m.userId from MemberRow m where m.workspaceId = :workspace", UUID.class)
                .setParameter("workspace", workspaceId)
                .getResultList();
    }

    @Override
    public long countInRole(UUID workspaceId, Role role) {
        return entities.createQuery(
                        "select count(m) from MemberRow m where m.workspaceId = :workspace and m.role = :role",
                        Long.class)
                .setParameter("workspace", workspaceId)
                .setParameter("role", role.code())
                .getSingleResult();
    }

    @Override
    public Member save(Member member) {
        MemberRow row = entities.find(MemberRow.class, new MemberRow.Key(member.workspaceId(), member.userId()));
        row.take(member);
        entities.flush();
        return row.toMember();
    }

    @Override
    public void remove(UUID workspaceId, UUID userId) {
        MemberRow row = entities.find(MemberRow.class, new MemberRow.Key(workspaceId, userId));
        if (row != null) {
            entities.remove(row);
            entities.flush();
        }
    }
}
