package tools.dashboard.api.audit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.dashboard.api.audit.domain.Anchors;
import tools.dashboard.api.audit.domain.Head;

/** A line an anchor, {@code <position> <hash>}, in this node's folder of state. Older ones are thinned out. Thread-safe. */
final class FileAnchors implements Anchors {

    private static final int MOST = 4_000;
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    private final Path file;

    FileAnchors(Path folder) {
        this.file = folder.resolve("audit-anchors");
    }

    @Override
    public synchronized List<Head> all() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            var anchors = new ArrayList<Head>();
            for (String line : Files.readAllLines(file)) {
                var parts = LINE.matcher(line);
                // The last line of a node that died while writing is no anchor.
                if (parts.matches()) {
                    anchors.add(new Head(Long.parseLong(parts.group(1)), parts.group(2)));
                }
            }
            return List.copyOf(anchors);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The anchors of the audit trail cannot be read", unreadable);
        }
    }

    @Override
    public synchronized void add(Head head) {
        try {
            List<Head> before = all();
            if (before.size() >= MOST) {
                thinOut(before);
            }
            Files.writeString(
                    file, line(head), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException full) {
            throw new UncheckedIOException("An anchor of the audit trail cannot be written", full);
        }
    }

    /** Every second one of the older half goes: the newest say most closely where a chain was cut. */
    private void thinOut(List<Head> anchors) throws IOException {
        var kept = new StringBuilder();
        for (int i = 0; i < anchors.size(); i++) {
            if (i > anchors.size() / 2 || i % 2 == 0) {
                kept.append(line(anchors.get(i)));
            }
        }
        Path fresh = file.resolveSibling("audit-anchors.fresh");
        Files.writeString(fresh, kept);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(Head head) {
        return head.position() + " " + head.hash() + "\n";
    }
}
