package tools.dashboard.local.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.process.Component;

/** All services of the platform, as components of one stack. */
public final class Services {
    private Services() {}

    /**
     * @param addresses the variables of the whole stack
     * @param training whether services without a class cache get one
     */
    public static List<Component> components(Home home, Ports ports, Map<String, String> addresses, boolean training) {
        return Stream.of(Service.values())
                .<Component>map(service -> new ServiceProcess(service, home, ports, addresses, training))
                .toList();
    }

    /** The Maven modules that become services, in the order of their start. */
    public static List<String> modules() {
        return Stream.of(Service.values()).map(Service::module).toList();
    }
}
