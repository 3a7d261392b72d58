package tools.dashboard.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformRolePolicyTests {

    private static final EmailAddress ADMIN = new EmailAddress("admin@example.org");

    @Test
    void theNamedAddressAdministers() {
        var policy = new PlatformRolePolicy(Optional.of(ADMIN), "platform_admin");

        assertThat(policy.rolesOf(ADMIN)).containsExactly("platform_admin");
        assertThat(policy.rolesOf(new EmailAddress("ana@example.org"))).isEmpty();
    }

    @Test
    void nobodyAdministersWhereNobodyIsNamed() {
        assertThat(new PlatformRolePolicy(Optional.empty(), "platform_admin").rolesOf(ADMIN))
                .isEmpty();
    }
}
