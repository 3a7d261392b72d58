package tools.dashboard.local.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders with all that is in them. */
public final class Trees {
    private Trees() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Deletes all folders in a folder but those that were made last. */
    public static void keepNewest(Path folder, int count) throws IOException {
        var all = folder.toFile().listFiles(File::isDirectory);
        var newestFirst = Stream.of(all == null ? new File[0] : all)
                .sorted(Comparator.comparingLong(File::lastModified).reversed())
                .toList();
        for (var old : newestFirst.stream().skip(count).toList()) {
            delete(old.toPath());
        }
    }
}
