package tools.dashboard.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

/** One service, from its extracted jar and with its class cache when it has one. */
final class ServiceProcess implements Component {
    private final Service service;
    private final Home home;
    private final Ports ports;
    private final Map<String, String> addresses;
    private final boolean training;

    /** What {@link #prepare} made: a build may put another jar in place before the launch. */
    private volatile @Nullable ServiceImage image;

    ServiceProcess(Service service, Home home, Ports ports, Map<String, String> addresses, boolean training) {
        this.service = service;
        this.home = home;
        this.ports = ports;
        this.addresses = addresses;
        this.training = training;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public List<Integer> ports() {
        return service == Service.GATEWAY
                ? List.of(ports.gateway(), ports.gatewayTls(), ports.gatewayMetrics())
                : List.of(service.port(ports));
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + service.port(ports);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home.data(name()));
            var fresh = ServiceImage.of(service, home);
            fresh.extract();
            image = fresh;
        } catch (IOException e) {
            throw CannotStart.because("preparing " + name(), e);
        }
    }

    @Override
    public boolean trained() {
        var prepared = image;
        return !training || prepared == null || prepared.trained();
    }

    @Override
    public void train() {
        try {
            Objects.requireNonNull(image, "prepare() comes first").train(environment());
        } catch (IOException e) {
            throw CannotStart.because("training " + name(), e);
        }
    }

    @Override
    public Launch launch() {
        var prepared = Objects.requireNonNull(image, "prepare() comes first");
        var command = new ArrayList<>(prepared.java());
        if (prepared.trained()) {
            command.add("-XX:AOTCache=" + ServiceImage.CACHE);
        }
        command.add("-jar");
        command.add(service.module() + ".jar");
        return new Launch(command, environment(), prepared.folder());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        addresses.forEach((name, value) -> {
            if (service.isTold(name)) {
                environment.put(name, value);
            }
        });
        environment.put("SERVER_PORT", String.valueOf(service.port(ports)));
        if (service == Service.GATEWAY) {
            environment.put("TLS_PORT", String.valueOf(ports.gatewayTls()));
            environment.put("MANAGEMENT_PORT", String.valueOf(ports.gatewayMetrics()));
        } else {
            environment.put("SERVER_ADDRESS", "127.0.0.1");
        }
        environment.put("STATE_DIR", home.data(name()).toString());
        environment.put("SPRING_PROFILES_ACTIVE", "development");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean outdated() {
        var prepared = image;
        try {
            return prepared != null
                    && !prepared.folder().equals(ServiceImage.of(service, home).folder());
        } catch (IOException e) {
            throw CannotStart.because("looking at the build of " + name(), e);
        }
    }

    @Override
    public boolean ready() {
        return Health.isOk(address() + "/health/ready");
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(25);
    }
}
