package tools.dashboard.local.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Trees;

/**
 * A front end as it is run: a copy of what was built and of the few files that serve it, kept by their content and that
 * of package-lock.json. It lies inside the repository, so Node finds the packages where npm installed them.
 */
final class FrontEndImage {
    private final Path root;
    private final Path images;
    private final List<Path> sources;
    private final Path folder;

    private FrontEndImage(FrontEnd front, Home home) throws IOException {
        root = home.root();
        images = Files.createDirectories(home.frontEnds().resolve(front.workspace()));
        sources = List.of(
                root.resolve(FrontEnds.SHARED).resolve("package.json"),
                root.resolve(FrontEnds.SHARED).resolve("src"),
                root.resolve(front.workspace()).resolve("package.json"),
                root.resolve(front.workspace()).resolve("server.js"),
                root.resolve(front.workspace()).resolve("build"));
        folder = images.resolve(key());
    }

    /** @throws CannotStart when the front end was not built */
    static FrontEndImage of(FrontEnd front, Home home) throws IOException {
        var built = home.root().resolve(front.workspace()).resolve("build/server");
        if (!Files.exists(built)) {
            throw new CannotStart(built + " is not there: build it with 'npm run build', or by ./td up.");
        }
        return new FrontEndImage(front, home);
    }

    Path folder() {
        return folder;
    }

    void copy() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var fresh = images.resolve("new");
        Trees.delete(fresh);
        for (var file : files()) {
            var copy = fresh.resolve(root.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Files.move(fresh, folder);
        // One may still be running.
        Trees.keepNewest(images, 2);
    }

    private String key() throws IOException {
        var digest = sha256();
        for (var file : Stream.concat(Stream.of(root.resolve("package-lock.json")), files().stream())
                .toList()) {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private List<Path> files() throws IOException {
        var files = Stream.<Path>builder();
        for (var source : sources) {
            try (var all = Files.walk(source)) {
                all.filter(Files::isRegularFile).forEach(files);
            }
        }
        return files.build().sorted().toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
