package tools.dashboard.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one stack.
 *
 * @param root the repository
 * @param directory where this stack keeps data, logs and state; normally {@code .td} in the repository
 */
public record Home(Path root, Path directory) {
    public Home {
        root = root.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /** The stack of the repository around the working directory; {@code TD_ROOT} and {@code TD_HOME} override. */
    public static Home current() {
        var root = findRoot();
        var home = System.getenv("TD_HOME");
        return new Home(root, home == null ? root.resolve(".td") : Path.of(home));
    }

    /** @throws CannotStart when the working directory is in no clone of this repository */
    public static Path findRoot() {
        var named = System.getenv("TD_ROOT");
        if (named != null) {
            return Path.of(named);
        }
        for (@Nullable Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.exists(p.resolve("infra/local/stores/pom.xml"))) {
                return p;
            }
        }
        throw new CannotStart("This is not inside a clone of Tools Dashboard: change into one, or set TD_ROOT to it.");
    }

    public Path data(String component) {
        return directory.resolve("data").resolve(component);
    }

    public Path log(String component) {
        return directory.resolve("logs").resolve(component + ".log");
    }

    public Path run(String file) {
        return directory.resolve("run").resolve(file);
    }

    public Path addresses() {
        return run("addresses.env");
    }

    /** Downloaded and unpacked programs, shared by all stacks of the repository. */
    public Path library(String name) {
        return root.resolve(".td/lib").resolve(name);
    }

    /** Extracted services with their class caches, shared by all stacks of the repository. */
    public Path services() {
        return root.resolve(".td/aot");
    }

    /** Copies of built front ends, shared by all stacks of the repository. */
    public Path frontEnds() {
        return root.resolve(".td/front");
    }

    /** Creates the folders, for the owner alone. */
    public void create() {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            for (var name : new String[] {"data", "logs", "run"}) {
                Files.createDirectories(directory.resolve(name));
            }
            Files.createDirectories(library(""));
        } catch (IOException e) {
            throw CannotStart.because("creating " + directory, e);
        }
    }
}
