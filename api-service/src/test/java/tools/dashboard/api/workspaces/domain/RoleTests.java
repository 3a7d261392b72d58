package tools.dashboard.api.workspaces.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void nobodyGrantsMoreThanTheyHave() {
        assertThat(Role.PM.mayGrant(Role.SUPER_ADMIN)).isFalse();
        assertThat(Role.PM.mayGrant(Role.PM)).isTrue();
        assertThat(Role.SUPER_ADMIN.mayGrant(Role.GUEST)).isTrue();
    }

    @Test
    void aRoleIsReadAsItIsSpelt() {
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(Role.ofCode(role.code())).isEqualTo(role));
    }
}
