package tools.dashboard.platform.permission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.contract.Contracts;

@AutoConfiguration
class PermissionAutoConfiguration {

    /** A service that knows no memberships decides on what belongs to the platform, and refuses the rest. */
    @Bean
    @ConditionalOnMissingBean
    Permissions permissions(
            Contracts contracts, ObjectProvider<Memberships> memberships, ObjectProvider<DecisionListener> listener) {
        return new Permissions(
                contracts, memberships.getIfAvailable(UnknownMemberships::new), listener.getIfAvailable(() ->
                        (actor, permission, workspaceId, decision) -> {}));
    }
}
