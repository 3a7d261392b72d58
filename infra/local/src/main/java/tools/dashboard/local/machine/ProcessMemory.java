package tools.dashboard.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of a process, as proc(5) tells it.
 *
 * @param anonymous bytes that are its own (RssAnon)
 * @param proportional bytes with shared pages split among those who share them (Pss)
 */
public record ProcessMemory(long anonymous, long proportional) {
    private static final long KILO = 1024;

    /** Zeros when the process is gone or belongs to somebody else. */
    public static ProcessMemory of(long pid) {
        return new ProcessMemory(
                read(Path.of("/proc/" + pid + "/status"), "RssAnon:"),
                read(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"));
    }

    public long anonymousMegabytes() {
        return anonymous / KILO / KILO;
    }

    private static long read(Path file, String field) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
