package tools.dashboard.platform.actor;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Workspace roles are not part of it: they change while a token lives.
 *
 * @param id the person's UUID, or the name of the system part or service
 * @param amr how the person signed in (RFC 8176)
 * @param onBehalfOf id of the person for whom an app or agent acts
 */
public record Actor(
        ActorKind kind,
        String id,
        @Nullable UUID sessionId,
        Set<String> platformRoles,
        Set<String> amr,
        @Nullable String onBehalfOf) {

    public static final String PLATFORM_ADMINISTRATOR = "platform_admin";

    public Actor {
        platformRoles = Set.copyOf(platformRoles);
        amr = Set.copyOf(amr);
    }

    public static Actor anonymous() {
        return new Actor(ActorKind.ANONYMOUS, "anonymous", null, Set.of(), Set.of(), null);
    }

    public static Actor system(String name) {
        return new Actor(ActorKind.SYSTEM, name, null, Set.of(), Set.of(), null);
    }

    public static Actor service(String name) {
        return new Actor(ActorKind.SERVICE, name, null, Set.of(), Set.of(), null);
    }

    public static Actor user(UUID id, @Nullable UUID sessionId, Set<String> platformRoles, Set<String> amr) {
        return new Actor(ActorKind.USER, id.toString(), sessionId, platformRoles, amr, null);
    }

    /** @throws IllegalStateException when the actor is not a person */
    public UUID userId() {
        if (!isUser()) {
            throw new IllegalStateException("%s %s is not a user".formatted(kind, id));
        }
        return UUID.fromString(id);
    }

    public boolean isUser() {
        return kind == ActorKind.USER;
    }

    public boolean isAnonymous() {
        return kind == ActorKind.ANONYMOUS;
    }

    public boolean isPlatformAdministrator() {
        return platformRoles.contains(PLATFORM_ADMINISTRATOR);
    }
}
