package tools.dashboard.local.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/** Asks the running supervisor. */
public final class ControlClient {
    private final Home home;

    public ControlClient(Home home) {
        this.home = home;
    }

    public boolean running() {
        try (var channel = ControlSocket.connect(home)) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends one request and hands on the lines of its answer.
     *
     * @return whether a supervisor answered at all
     * @throws CannotStart with the sentence of an error answer
     */
    public boolean ask(String request, Consumer<String> line) {
        try (var channel = ControlSocket.connect(home)) {
            send(channel, request);
            var end = read(channel, line);
            if (end.isEmpty()) {
                throw new CannotStart(
                        "The supervisor ended before it answered; its log is " + home.log("supervisor") + ".");
            }
            if (end.get().startsWith("error ")) {
                throw new CannotStart(end.get().substring("error ".length()));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(SocketChannel channel, String request) throws IOException {
        var out = Channels.newOutputStream(channel);
        out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The closing line; empty when the supervisor hung up before it. */
    private static Optional<String> read(SocketChannel channel, Consumer<String> line) {
        try {
            var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (var next = in.readLine(); next != null; next = in.readLine()) {
                if (next.equals("ok") || next.startsWith("error ")) {
                    return Optional.of(next);
                }
                line.accept(next);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
