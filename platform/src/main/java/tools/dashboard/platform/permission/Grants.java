package tools.dashboard.platform.permission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Contracts;

/** Which role has which permission, as all known contracts say. */
final class Grants {

    private volatile Set<Grant> grants;

    Grants(Contracts contracts) {
        this.grants = collect(contracts);
        contracts.onChange(() -> grants = collect(contracts));
    }

    boolean granted(String role, Permission permission) {
        return grants.contains(new Grant(role, permission.value()));
    }

    boolean grantedOnOwn(String role, Permission permission) {
        return grants.contains(new Grant(role, permission.value() + ":own"));
    }

    List<String> of(String role) {
        return grants.stream()
                .filter(grant -> grant.role().equals(role))
                .map(Grant::permission)
                .sorted()
                .toList();
    }

    private static Set<Grant> collect(Contracts contracts) {
        var all = new HashSet<Grant>();
        for (Contract contract : contracts.all()) {
            for (var permission : contract.permissions()) {
                permission.grants().forEach(role -> all.add(new Grant(role, permission.id())));
                permission.own().forEach(role -> all.add(new Grant(role, permission.id() + ":own")));
            }
        }
        return Set.copyOf(all);
    }

    private record Grant(String role, String permission) {}
}
