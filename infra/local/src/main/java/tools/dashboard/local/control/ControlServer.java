package tools.dashboard.local.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.process.Kept;

/**
 * Answers commands. The {@code up} that begins a start holds it: when it goes away before all is ready (Ctrl-C, a closed
 * terminal), the start is given up and all is stopped.
 */
public final class ControlServer implements AutoCloseable {
    private final Home home;
    private final Supervision supervision;
    private final ServerSocketChannel server;
    private final Phaser answers = new Phaser(1);

    public ControlServer(Home home, Supervision supervision) throws IOException {
        this.home = home;
        this.supervision = supervision;
        this.server = ControlSocket.bind(home);
        Thread.ofPlatform().name("control").daemon().start(this::accept);
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                var channel = server.accept();
                answers.register();
                Thread.ofVirtual().start(() -> serve(channel));
            }
        } catch (IOException e) {
            supervision.progress().report("control socket closed");
        }
    }

    private void serve(SocketChannel channel) {
        try (channel;
                var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                var out = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true)) {
            var request = in.readLine();
            if (request != null) {
                answer(request.strip().split(" "), in, out);
            }
        } catch (IOException e) {
            supervision.progress().report("a command hung up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            answers.arriveAndDeregister();
        }
    }

    private void answer(String[] words, BufferedReader in, PrintWriter out) throws InterruptedException {
        var name = words.length > 1 ? words[1] : "";
        try {
            switch (words[0]) {
                case "up" -> follow(name.equals("all"), in, out);
                case "status" -> supervision.supervisor().snapshots().forEach(one -> out.println(Snapshots.line(one)));
                case "start" -> find(name).start();
                case "stop" -> find(name).stop();
                case "restart" -> find(name).restart();
                case "renew" -> renew(out);
                case "await" -> find(name).awaitReady();
                case "trained" -> supervision.awaitTraining();
                case "down" -> down();
                default ->
                    throw new CannotStart("The running supervisor knows no '" + words[0]
                            + "', it is older than this td: ./td down and ./td up renew it.");
            }
            out.println("ok");
        } catch (CannotStart e) {
            out.println("error " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private Kept find(String name) {
        return supervision
                .supervisor()
                .find(name)
                .orElseThrow(
                        () -> new CannotStart("Nothing here is named '" + name + "': ./td status lists the names."));
    }

    private void down() throws InterruptedException {
        supervision.end();
        supervision.awaitAllStopped();
    }

    private void follow(boolean services, BufferedReader in, PrintWriter out) throws InterruptedException {
        var position = supervision.phase() == Supervision.Phase.READY
                ? supervision.progress().end()
                : 0L;
        if (supervision.want(services)) {
            Thread.ofVirtual().start(() -> endWhenGone(in));
        }
        while (supervision.phase() == Supervision.Phase.STARTING && !out.checkError()) {
            position = print(position, out);
        }
        print(position, out);
        if (supervision.phase() == Supervision.Phase.ENDING) {
            supervision.awaitAllStopped();
            var failure = supervision.failure();
            throw new CannotStart(failure == null ? "It was stopped during the start." : failure);
        }
    }

    private void renew(PrintWriter out) throws InterruptedException {
        var position = supervision.progress().end();
        supervision.renew();
        print(position, out);
    }

    private long print(long position, PrintWriter out) throws InterruptedException {
        var lines = supervision.progress().from(position);
        lines.forEach(out::println);
        return position + lines.size();
    }

    private void endWhenGone(BufferedReader in) {
        try {
            in.readLine();
        } catch (IOException e) {
            supervision.progress().report("the terminal of the start is gone: " + e);
        }
        if (supervision.phase() == Supervision.Phase.STARTING) {
            supervision.end();
        }
    }

    /** Lets those who wait for an answer get it before this process ends. */
    public void awaitAnswers() throws InterruptedException {
        try {
            answers.awaitAdvanceInterruptibly(answers.arrive(), 2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            supervision.progress().report("a command did not read its answer");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        ControlSocket.delete(home);
    }
}
