package tools.dashboard.api.workspaces.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleChangePolicyTests {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID GRACE = new UUID(0, 2);

    @Test
    void whoMayDoEverythingGivesAnyRole() {
        assertThat(RoleChangePolicy.assignable(ADA, Role.SUPER_ADMIN, GRACE, Role.GUEST))
                .containsExactly(Role.values());
    }

    @Test
    void nobodyHandsOutMoreThanTheyHave() {
        assertThat(RoleChangePolicy.assignable(ADA, Role.PM, GRACE, Role.GUEST))
                .containsExactly(Role.PM, Role.MEMBER, Role.GUEST);
    }

    @Test
    void nobodyChangesTheRoleOfSomebodyAbove() {
        assertThat(RoleChangePolicy.assignable(ADA, Role.PM, GRACE, Role.SUPER_ADMIN))
                .isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        assertThat(RoleChangePolicy.assignable(ADA, Role.SUPER_ADMIN, ADA, Role.SUPER_ADMIN))
                .isEmpty();
    }
}
