package tools.dashboard.platform.redis;

import org.springframework.data.redis.connection.RedisConnectionFactory;
import tools.dashboard.platform.health.Dependency;

/** Redis holds no truth, so nobody needs it to be ready. */
record RedisDependency(RedisConnectionFactory connections) implements Dependency {

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        try (var connection = connections.getConnection()) {
            connection.ping();
        }
    }
}
