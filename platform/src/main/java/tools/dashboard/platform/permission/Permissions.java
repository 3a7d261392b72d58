package tools.dashboard.platform.permission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.permission.Decision.Allow;
import tools.dashboard.platform.permission.Decision.Refuse;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** The one decision that REST, sockets, files, jobs and agents all ask for. */
public final class Permissions {

    private static final Decision ALLOW = new Allow();

    private final Grants grants;
    private final Memberships memberships;
    private final DecisionListener listener;

    /** @param listener hears of what is required, and not of mere questions */
    public Permissions(Contracts contracts, Memberships memberships, DecisionListener listener) {
        this.grants = new Grants(contracts);
        this.memberships = memberships;
        this.listener = listener;
    }

    public Decision decide(Actor actor, Permission permission, Resource resource) {
        return switch (actor.kind()) {
            case ANONYMOUS -> new Refuse(Reason.UNAUTHENTICATED);
            case SYSTEM, SERVICE -> ALLOW;
            case USER -> decide(actor.userId(), permission, resource);
            case APP, AGENT -> decideFor(actor.onBehalfOf(), permission, resource);
        };
    }

    /** Decides on what belongs to no workspace: a role of the platform must have been granted the permission. */
    public Decision decide(Actor actor, Permission permission) {
        return switch (actor.kind()) {
            case ANONYMOUS -> new Refuse(Reason.UNAUTHENTICATED);
            case SYSTEM, SERVICE -> ALLOW;
            case USER, APP, AGENT ->
                actor.platformRoles().stream().anyMatch(role -> grants.granted(role, permission))
                        ? ALLOW
                        : new Refuse(Reason.NOT_GRANTED);
        };
    }

    /** What a role may do, as all known contracts say, sorted; what it may do to its own alone ends in {@code :own}. */
    public List<String> grantedTo(String role) {
        return grants.of(role);
    }

    /** @throws ProblemException 404 for who may not know of the resource, 403 for who may see but not do */
    public void require(Actor actor, Permission permission, Resource resource) {
        Decision decision = decide(actor, permission, resource);
        listener.decided(actor, permission, resource.workspaceId(), decision);
        enforce(decision);
    }

    public void require(Actor actor, Permission permission) {
        Decision decision = decide(actor, permission);
        listener.decided(actor, permission, null, decision);
        enforce(decision);
    }

    private Decision decideFor(@Nullable String person, Permission permission, Resource on) {
        return person == null ? new Refuse(Reason.NOT_A_MEMBER) : decide(UUID.fromString(person), permission, on);
    }

    private Decision decide(UUID person, Permission permission, Resource resource) {
        if (!memberships.current()) {
            return new Refuse(Reason.STALE);
        }
        Optional<String> role = memberships.roleOf(person, resource.workspaceId());
        if (role.isEmpty()) {
            return new Refuse(Reason.NOT_A_MEMBER);
        }
        if (grants.granted(role.get(), permission)) {
            return ALLOW;
        }
        if (!grants.grantedOnOwn(role.get(), permission)) {
            return new Refuse(Reason.NOT_GRANTED);
        }
        return resource.owners().contains(person) ? ALLOW : new Refuse(Reason.NOT_OWNER);
    }

    private static void enforce(Decision decision) {
        switch (decision) {
            case Allow() -> {}
            case Refuse(Reason reason) -> throw problem(reason);
        }
    }

    private static ProblemException problem(Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED -> ProblemException.of(ProblemType.UNAUTHENTICATED, "This needs a signed-in person.");
            case NOT_A_MEMBER -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing, or not for you.");
            case NOT_GRANTED -> ProblemException.of(ProblemType.FORBIDDEN, "Your role does not allow this.");
            case NOT_OWNER ->
                ProblemException.of(ProblemType.FORBIDDEN, "Your role allows this only on what is your own.");
            case STALE ->
                ProblemException.of(ProblemType.UNAVAILABLE, "Rights cannot be checked for the moment.")
                        .retryAfter(Duration.ofSeconds(1));
        };
    }
}
