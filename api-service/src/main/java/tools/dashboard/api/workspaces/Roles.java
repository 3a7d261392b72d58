package tools.dashboard.api.workspaces;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Reads the roles that clients name. */
final class Roles {
    private static final String NAMES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));

    static Role named(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.INVALID, "There is no such role.")
                        .field("role", "must be one of " + NAMES));
    }

    private Roles() {}
}
