package tools.dashboard.api.workspaces.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastSuperAdminStaysPolicyTests {

    @Test
    void theLastSuperAdminDoesNotLeave() {
        assertThat(LastSuperAdminStaysPolicy.allowsLeaving(member(Role.SUPER_ADMIN), 1))
                .isFalse();
    }

    @Test
    void oneOfTwoSuperAdminsLeaves() {
        assertThat(LastSuperAdminStaysPolicy.allowsLeaving(member(Role.SUPER_ADMIN), 2))
                .isTrue();
    }

    @Test
    void everybodyElseLeavesAsTheyLike() {
        assertThat(LastSuperAdminStaysPolicy.allowsLeaving(member(Role.PM), 1)).isTrue();
    }

    private static Member member(Role role) {
        return new Member(new UUID(0, 1), new UUID(0, 2), role, Instant.EPOCH, 0);
    }
}
