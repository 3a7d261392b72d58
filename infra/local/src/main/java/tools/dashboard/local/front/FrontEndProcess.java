package tools.dashboard.local.front;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Health;
import tools.dashboard.local.process.Launch;

/** One front end. It knows the gateway alone, and no secret. */
final class FrontEndProcess implements Component {
    private final FrontEnd front;
    private final Home home;
    private final Ports ports;
    private final String publicBaseUrl;

    /** What {@link #prepare} made: a build may change what is there before the launch. */
    private volatile @Nullable FrontEndImage image;

    FrontEndProcess(FrontEnd front, Home home, Ports ports, String publicBaseUrl) {
        this.front = front;
        this.home = home;
        this.ports = ports;
        this.publicBaseUrl = publicBaseUrl;
    }

    @Override
    public String name() {
        return front.workspace();
    }

    @Override
    public List<Integer> ports() {
        return List.of(front.port(ports));
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + front.port(ports) + front.folder() + "/";
    }

    @Override
    public void prepare() {
        try {
            var fresh = FrontEndImage.of(front, home);
            fresh.copy();
            image = fresh;
        } catch (IOException e) {
            throw CannotStart.because("preparing " + name(), e);
        }
    }

    @Override
    public Launch launch() {
        var node = FrontEnds.node(home).resolve("node");
        if (!Files.isExecutable(node)) {
            throw new CannotStart(node + " is not there: install it with 'npm ci', or by ./td up.");
        }
        return new Launch(
                List.of(node.toString(), "--max-old-space-size=128", "server.js"),
                Map.of(
                        "PORT",
                        String.valueOf(front.port(ports)),
                        "HOST",
                        "127.0.0.1",
                        "GATEWAY_URL",
                        "http://127.0.0.1:" + ports.gateway(),
                        "PUBLIC_BASE_URL",
                        publicBaseUrl,
                        "NODE_ENV",
                        "production"),
                Objects.requireNonNull(image, "prepare() comes first").folder().resolve(front.workspace()));
    }

    @Override
    public boolean outdated() {
        var prepared = image;
        try {
            return prepared != null
                    && !prepared.folder().equals(FrontEndImage.of(front, home).folder());
        } catch (IOException e) {
            throw CannotStart.because("looking at the build of " + name(), e);
        }
    }

    @Override
    public boolean ready() {
        return Health.isOk(address() + "health/ready");
    }
}
