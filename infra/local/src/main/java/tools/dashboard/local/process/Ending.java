package tools.dashboard.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process and all that it started: asks first, kills what is left. */
public final class Ending {
    private Ending() {}

    public static void end(ProcessHandle process, String signal, Duration grace) {
        var family = process.descendants().toList();
        signal(process, signal);
        if (!gone(process, grace)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
        killRest(family);
    }

    private static void signal(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void killRest(List<ProcessHandle> family) {
        for (var member : family) {
            if (member.isAlive() && !gone(member, Duration.ofSeconds(1))) {
                member.destroyForcibly();
            }
        }
    }
}
