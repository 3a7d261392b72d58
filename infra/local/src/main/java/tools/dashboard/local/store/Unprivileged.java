package tools.dashboard.local.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Programs;

/**
 * Runs a program as somebody other than root, for those that refuse root.
 *
 * @param prefix the words before the command
 * @param owner who must own its files, as chown(1) takes it
 * @param programs where the program must lie to be run so; null when anywhere will do
 */
record Unprivileged(
        List<String> prefix, String owner, @Nullable Path programs) {
    private static final String NOBODY = "65534";

    /** @throws CannotStart when this is root and the machine offers no way to be less */
    static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), "", null);
        }
        // In a user namespace of its own, root's files belong to "nobody", whom the program then is.
        var namespace = new Unprivileged(List.of("unshare", "-U"), "0:0", null);
        // As nobody, who may still pass through root's folders to data, but finds no program there: access(2), which
        // Postgres looks for itself with, forgets that capability.
        var switched = new Unprivileged(
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--inh-caps=-all,+dac_override",
                        "--ambient-caps=-all,+dac_override"),
                NOBODY + ":" + NOBODY,
                Path.of("/var/tmp"));
        return List.of(namespace, switched).stream()
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new CannotStart("Postgres does not run as root, and neither unshare nor setpriv"
                        + " can change that here: run td as another user, or set DATABASE_URL to a server."));
    }

    private boolean works() {
        var user = Programs.output(command(List.of("id", "-u"))).strip();
        return !user.isEmpty() && !user.equals("0");
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives a folder to the one who will use it. */
    void own(Path folder) {
        if (!owner.isEmpty()) {
            Programs.output(List.of("chown", "-R", owner, folder.toString()));
        }
    }
}
