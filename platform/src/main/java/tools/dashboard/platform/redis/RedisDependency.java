package tools.dashboard.platform.redis;

import tools.dashboard.platform.health.Dependency;

/** Redis holds no truth, so nobody needs it to be ready. */
record RedisDependency(SharedRedis redis) implements Dependency {

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
        redis.sync().ping();
    }
}
