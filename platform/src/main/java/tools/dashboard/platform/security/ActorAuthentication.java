package tools.dashboard.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import tools.dashboard.platform.actor.Actor;

/** The actor as Spring Security knows it. Rights are not authorities here: {@code Permissions} decides. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.<GrantedAuthority>of());
        this.actor = actor;
        setAuthenticated(!actor.isAnonymous());
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.id();
    }
}
