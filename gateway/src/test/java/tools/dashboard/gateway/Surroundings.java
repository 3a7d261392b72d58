package tools.dashboard.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A gateway's settings in which everything around it is away; a test replaces what it needs. */
public final class Surroundings {

    private static final String NOBODY = "http://127.0.0.1:1";

    private Surroundings() {}

    public static void settings(DynamicPropertyRegistry registry, Map<String, Supplier<Object>> own) {
        all(own).forEach(registry::add);
    }

    public static String[] arguments(Map<String, Supplier<Object>> own) {
        return all(own).entrySet().stream()
                .map(setting ->
                        "--" + setting.getKey() + "=" + setting.getValue().get())
                .toArray(String[]::new);
    }

    private static Map<String, Supplier<Object>> all(Map<String, Supplier<Object>> own) {
        Map<String, Supplier<Object>> all = new HashMap<>(Map.ofEntries(
                Map.entry("PUBLIC_BASE_URL", () -> "http://localhost:8082"),
                Map.entry("PLATFORM_SECRET", () -> "a secret of the gateway's tests, 32 or more"),
                Map.entry("REDIS_URL", () -> "redis://127.0.0.1:1/0"),
                Map.entry("RATE_LIMIT_FACTOR", () -> "100"),
                Map.entry("API_URL", () -> NOBODY),
                Map.entry("AUTH_URL", () -> NOBODY),
                Map.entry("WEBSOCKET_URL", () -> NOBODY),
                Map.entry("WORKER_URL", () -> NOBODY),
                Map.entry("REGISTRY_URL", () -> NOBODY),
                Map.entry("FRONT_PUBLIC_URL", () -> NOBODY),
                Map.entry("FRONT_ADMIN_URL", () -> NOBODY),
                Map.entry("MANAGEMENT_PORT", () -> "0"),
                Map.entry("TLS_PORT", () -> "0"),
                Map.entry("STATE_DIR", () -> System.getProperty("java.io.tmpdir") + "/gateway-tests")));
        all.putAll(own);
        return all;
    }
}
