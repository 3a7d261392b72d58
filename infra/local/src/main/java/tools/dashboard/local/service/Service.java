package tools.dashboard.local.service;

import java.util.List;
import java.util.stream.Stream;
import tools.dashboard.local.machine.Guarded;
import tools.dashboard.local.machine.Ports;

/** The platform's services: the name is that of the Maven module and of its jar. */
enum Service {
    REGISTRY("feature-registry", 96, List.of("DATABASE_", "REDIS_")),
    AUTH("auth-service", 128, List.of("DATABASE_", "REDIS_", "KEY_ENCRYPTION_")),
    API("api-service", 256, List.of("DATABASE_", "REDIS_", "CASSANDRA_", "S3_")),
    WORKER("worker-service", 96, List.of("DATABASE_", "REDIS_", "SMTP_")),
    WEBSOCKET("websocket-service", 96, List.of("REDIS_")),
    GATEWAY("gateway", 96, List.of("REDIS_"));

    /** Beginnings of the guarded variables by which every service knows the others' tokens. */
    private static final List<String> SHARED = List.of("PLATFORM_", "JWT_");

    private final String module;
    private final int heapMegabytes;
    private final List<String> needs;

    Service(String module, int heapMegabytes, List<String> needs) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.needs = needs;
    }

    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    boolean isTold(String variable) {
        return !Guarded.is(variable)
                || Stream.concat(SHARED.stream(), needs.stream()).anyMatch(variable::startsWith);
    }

    int port(Ports ports) {
        return switch (this) {
            case REGISTRY -> ports.registry();
            case AUTH -> ports.auth();
            case API -> ports.api();
            case WORKER -> ports.worker();
            case WEBSOCKET -> ports.websocket();
            case GATEWAY -> ports.gateway();
        };
    }
}
