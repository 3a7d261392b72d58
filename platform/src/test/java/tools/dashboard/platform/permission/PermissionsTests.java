package tools.dashboard.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.ActorKind;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.permission.Decision.Allow;
import tools.dashboard.platform.permission.Decision.Refuse;
import tools.dashboard.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

class PermissionsTests {

    private static final Permission CREATE = Permission.of("task:create");
    private static final Permission UPDATE = Permission.of("task:update");
    private static final Permission LOCK = Permission.of("account:lock");
    private static final UUID BOARD = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID GRACE = UUID.randomUUID();

    private final List<Decision> heard = new ArrayList<>();
    private final Permissions permissions = with((user, workspace) -> workspace.equals(BOARD)
            ? Optional.ofNullable(Map.of(ADA, "member", GRACE, "guest").get(user))
            : Optional.empty());

    @Test
    void aRoleMayDoWhatItWasGranted() {
        assertThat(permissions.decide(user(ADA), CREATE, Resource.in(BOARD))).isEqualTo(new Allow());
        assertThat(permissions.decide(user(GRACE), CREATE, Resource.in(BOARD)))
                .isEqualTo(new Refuse(Reason.NOT_GRANTED));
    }

    @Test
    void whatIsGrantedOnOnesOwnIsRefusedOnWhatIsOthers() {
        assertThat(permissions.decide(user(ADA), UPDATE, Resource.ownedBy(BOARD, GRACE, ADA)))
                .isEqualTo(new Allow());
        assertThat(permissions.decide(user(ADA), UPDATE, Resource.ownedBy(BOARD, GRACE, null)))
                .isEqualTo(new Refuse(Reason.NOT_OWNER));
    }

    @Test
    void whatIsRequiredIsHeardOfAndAQuestionIsNot() {
        permissions.decide(user(ADA), CREATE, Resource.in(BOARD));
        permissions.require(user(ADA), CREATE, Resource.in(BOARD));
        assertThatThrownBy(() -> permissions.require(user(GRACE), CREATE, Resource.in(BOARD)))
                .isInstanceOf(ProblemException.class);

        assertThat(heard).containsExactly(new Allow(), new Refuse(Reason.NOT_GRANTED));
    }

    @Test
    void whoIsNoMemberLearnsNothing() {
        var elsewhere = Resource.in(UUID.randomUUID());

        assertThat(permissions.decide(user(ADA), CREATE, elsewhere)).isEqualTo(new Refuse(Reason.NOT_A_MEMBER));
        assertThatThrownBy(() -> permissions.require(user(ADA), CREATE, elsewhere))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(404));
        assertThatThrownBy(() -> permissions.require(user(GRACE), CREATE, Resource.in(BOARD)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(403));
    }

    @Test
    void anonymousMayNothingAndTheSystemEverything() {
        assertThat(permissions.decide(Actor.anonymous(), CREATE, Resource.in(BOARD)))
                .isEqualTo(new Refuse(Reason.UNAUTHENTICATED));
        assertThat(permissions.decide(Actor.system("history"), CREATE, Resource.in(BOARD)))
                .isEqualTo(new Allow());
    }

    @Test
    void anAgentMayNoMoreThanWhoItActsFor() {
        var agent = new Actor(ActorKind.AGENT, "a1", null, Set.of(), Set.of(), GRACE.toString());
        var stray = new Actor(ActorKind.AGENT, "a2", null, Set.of(), Set.of(), null);

        assertThat(permissions.decide(agent, CREATE, Resource.in(BOARD))).isEqualTo(new Refuse(Reason.NOT_GRANTED));
        assertThat(permissions.decide(stray, CREATE, Resource.in(BOARD))).isEqualTo(new Refuse(Reason.NOT_A_MEMBER));
    }

    @Test
    void whatBelongsToThePlatformNeedsARoleOfThePlatform() {
        var administrator = Actor.user(ADA, null, Set.of(Actor.PLATFORM_ADMINISTRATOR), Set.of());

        assertThat(permissions.decide(administrator, LOCK)).isEqualTo(new Allow());
        assertThat(permissions.decide(user(ADA), LOCK)).isEqualTo(new Refuse(Reason.NOT_GRANTED));
        assertThat(permissions.decide(administrator, CREATE)).isEqualTo(new Refuse(Reason.NOT_GRANTED));
    }

    @Test
    void whatARoleMayDoIsToldAsTheContractsSay() {
        assertThat(permissions.grantedTo("member")).containsExactly("task:create", "task:update:own");
        assertThat(permissions.grantedTo("guest")).isEmpty();
    }

    @Test
    void staleMembershipsRefuseEverybody() {
        var stale = with(new Memberships() {
            @Override
            public Optional<String> roleOf(UUID userId, UUID workspaceId) {
                return Optional.of("super_admin");
            }

            @Override
            public boolean current() {
                return false;
            }
        });

        assertThat(stale.decide(user(ADA), CREATE, Resource.in(BOARD))).isEqualTo(new Refuse(Reason.STALE));
    }

    private static Actor user(UUID id) {
        return Actor.user(id, null, Set.of(), Set.of());
    }

    private Permissions with(Memberships memberships) {
        var contract = JsonMapper.shared().readTree("""
                {"id": "tasks", "version": "1.0.0", "permissions": [
                  {"id": "task:create", "grants": ["member"]},
                  {"id": "task:update", "grants": ["pm"], "own": ["member"]},
                  {"id": "account:lock", "grants": ["platform_admin"]}
                ]}""");
        return new Permissions(
                new Contracts(List.of(contract)),
                memberships,
                (actor, permission, workspaceId, decision) -> heard.add(decision));
    }
}
