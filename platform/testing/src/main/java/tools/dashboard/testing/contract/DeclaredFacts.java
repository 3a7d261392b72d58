package tools.dashboard.testing.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Route;

/** One contract beside the code it describes. */
record DeclaredFacts(Contract contract) {

    /** @param known all contracts of the service, since a route may ask for another tool's permission */
    List<String> differences(CodeFacts code, Collection<Contract> known) {
        var found = new ArrayList<String>();
        compare(found, "route", code.routes(), of(contract.routes(), each -> each.method() + " " + each.path()));
        compare(found, "permission", code.permissions(), of(contract.permissions(), Contract.PermissionGrant::id));
        compare(
                found,
                "event",
                code.events(),
                of(contract.events(), each -> each.type() + " version " + each.version()));
        compare(
                found,
                "job",
                code.jobs(),
                sorted(Stream.concat(
                        contract.jobs().stream().map(Contract.JobDeclaration::kind), contract.sends().stream())));
        compare(found, "problem", code.problems(), of(contract.problems(), each -> each.slug() + " " + each.status()));
        found.addAll(dangling(known));
        return found.stream().map(each -> contract.id() + ": " + each).toList();
    }

    private List<String> dangling(Collection<Contract> known) {
        var permissions = known.stream()
                .flatMap(each -> each.permissions().stream())
                .map(Contract.PermissionGrant::id)
                .collect(Collectors.toSet());
        var events = of(contract.events(), Contract.EventDeclaration::type);
        var asked = Stream.concat(
                contract.routes().stream().map(Route::permission).filter(Objects::nonNull),
                contract.topics().stream().map(Contract.TopicDeclaration::subscribe));
        return Stream.of(
                        missing("permission", asked, permissions),
                        missing(
                                "event",
                                contract.notifications().stream().map(Contract.NotificationDeclaration::event),
                                events))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> missing(String what, Stream<String> named, Set<String> declared) {
        return named.distinct()
                .filter(name -> !declared.contains(name))
                .map(name -> "%s %s is named in the contract and declared nowhere".formatted(what, name));
    }

    private static void compare(List<String> differences, String what, Set<String> code, Set<String> declared) {
        code.stream()
                .filter(each -> !declared.contains(each))
                .forEach(each -> differences.add("%s %s is in the code, not in the contract".formatted(what, each)));
        declared.stream()
                .filter(each -> !code.contains(each))
                .forEach(each -> differences.add("%s %s is in the contract, not in the code".formatted(what, each)));
    }

    private static <T> Set<String> of(List<T> declared, Function<T, String> form) {
        return sorted(declared.stream().map(form));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
