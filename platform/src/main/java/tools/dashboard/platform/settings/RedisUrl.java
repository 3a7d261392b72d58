package tools.dashboard.platform.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * {@code REDIS_URL} as {@code platform.redis.url}, and what it says by Spring's names: one server's address, or the named
 * nodes of a Redis Cluster. Looked up when asked for, absent when it is blank. The environment is not its source: Boot
 * would search sources of sources without end.
 */
final class RedisUrl extends PropertySource<String> {

    private static final String SPRING = "spring.data.redis.";

    private final ConfigurableEnvironment environment;

    RedisUrl(ConfigurableEnvironment environment) {
        super("platform-redis-url", "REDIS_URL");
        this.environment = environment;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        if (!name.equals("platform.redis.url") && !name.startsWith(SPRING)) {
            return null;
        }
        String url = environment.getProperty(source, "").strip();
        if (url.isEmpty()) {
            return null;
        }
        if (!name.startsWith(SPRING)) {
            return url;
        }
        String authority = url.replaceFirst("^[^:]*://", "").replaceFirst("/.*", "");
        int host = authority.lastIndexOf('@') + 1;
        if (authority.indexOf(',', host) < 0) {
            return name.equals(SPRING + "url") ? url : null;
        }
        String[] credentials =
                host == 0 ? new String[0] : authority.substring(0, host - 1).split(":", 2);
        return switch (name.substring(SPRING.length())) {
            case "cluster.nodes" -> authority.substring(host);
            case "ssl.enabled" -> url.startsWith("rediss:");
            case "username" -> part(credentials, 0);
            case "password" -> part(credentials, 1);
            default -> null;
        };
    }

    private static @Nullable String part(String[] credentials, int index) {
        return index < credentials.length && !credentials[index].isEmpty()
                ? URLDecoder.decode(credentials[index], StandardCharsets.UTF_8)
                : null;
    }
}
