package tools.dashboard.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Decision;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Reason;

class AuditedDecisionsTests {

    private static final Permission READ = Permission.of("job:read");
    private static final Permission RETRY = Permission.of("job:retry");
    private static final UUID BOARD = UUID.randomUUID();

    private final List<AuditNote> noted = new ArrayList<>();
    private final AuditedDecisions decisions = new AuditedDecisions(noted::add);
    private final Actor admin = Actor.user(UUID.randomUUID(), null, Set.of("platform_admin"), Set.of());

    @Test
    void aRefusalIsNotedWithWhoAndWhatAndWhy() {
        decisions.decided(admin, RETRY, BOARD, new Decision.Refuse(Reason.NOT_A_MEMBER));

        assertThat(noted).singleElement().satisfies(note -> {
            assertThat(note.action()).isEqualTo("permission.refused");
            assertThat(note.actor().id()).isEqualTo(admin.id());
            assertThat(note.workspaceId()).isEqualTo(BOARD);
            assertThat(note.data()).isEqualTo(Map.of("permission", "job:retry", "reason", "not-a-member"));
        });
    }

    @Test
    void whatAWorkspacesRoleAllowsIsInTheLogAlready() {
        decisions.decided(admin, RETRY, BOARD, new Decision.Allow());

        assertThat(noted).isEmpty();
    }

    @Test
    void whatARoleOfThePlatformAllowsIsNotedEachTime() {
        decisions.decided(admin, RETRY, null, new Decision.Allow());
        decisions.decided(admin, RETRY, null, new Decision.Allow());
        decisions.decided(Actor.service("worker-service"), RETRY, null, new Decision.Allow());

        assertThat(noted)
                .extracting(AuditNote::action)
                .containsExactly("administration.allowed", "administration.allowed");
    }

    @Test
    void aPageThatRefreshesItselfIsNotedOnce() {
        decisions.decided(admin, READ, null, new Decision.Allow());
        decisions.decided(admin, READ, null, new Decision.Allow());

        assertThat(noted).hasSize(1);
    }

    @Test
    void whoIsNotSignedInIsAskedToAndNotRefused() {
        decisions.decided(Actor.anonymous(), READ, null, new Decision.Refuse(Reason.UNAUTHENTICATED));

        assertThat(noted).isEmpty();
    }
}
