package tools.dashboard.worker.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** BullMQ in a Node process of its own: bench/jobs/bullmq.ts. */
final class Peer implements AutoCloseable {

    private final Process process;
    private final Writer rounds;
    private final BufferedReader answers;

    Peer(String node, Path program, String redis) {
        try {
            var builder = new ProcessBuilder(node, program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("REDIS_URL", redis);
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        rounds = process.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @return jobs a second */
    double round(int jobs, int together) {
        try {
            rounds.write("%d %d%n".formatted(jobs, together));
            rounds.flush();
            String millis = answers.readLine();
            if (millis == null) {
                throw new IllegalStateException("BullMQ's process ended");
            }
            return jobs / Double.parseDouble(millis) * 1000;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
