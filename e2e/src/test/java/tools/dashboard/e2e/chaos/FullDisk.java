package tools.dashboard.e2e.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tools.dashboard.e2e.Platform;

/** The file store's disk fills up. For that it gets a small one of its own, which takes the right to mount. */
final class FullDisk implements Fault {

    private static final Path OBJECTS = Platform.HOME.resolve("data/s3/objects");
    private static final Path FILLER = OBJECTS.resolve("filler");

    @Override
    public String name() {
        return "fill-s3";
    }

    @Override
    public Duration healthyWithin() {
        return AFTER_A_STORE;
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(8);
    }

    @Override
    public void prepare() throws Exception {
        Platform.td("stop", "s3");
        try {
            run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", OBJECTS.toString());
        } finally {
            Platform.td("start", "s3");
        }
    }

    @Override
    public void strike() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(FILLER)) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (OBJECTS.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    @Override
    public Instant heal(Instant struck) throws IOException {
        Files.delete(FILLER);
        return Instant.now();
    }

    @Override
    public void tidy() throws Exception {
        Platform.td("stop", "s3");
        try {
            run("umount", OBJECTS.toString());
        } finally {
            Platform.td("start", "s3");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said.strip());
        }
    }
}
