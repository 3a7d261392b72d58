package tools.dashboard.testing.contract;

import java.util.Set;
import java.util.TreeSet;

/** What the classes of one feature do, in the words of its contract. Sets are sorted, for readable differences. */
record CodeFacts(
        Set<String> routes, Set<String> permissions, Set<String> events, Set<String> jobs, Set<String> problems) {

    static CodeFacts none() {
        return new CodeFacts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
