package tools.dashboard.platform.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.net.URI;
import java.util.List;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * Where Redis is, from {@code REDIS_URL}: {@code redis://:password@host:6379/0}, or a Redis Cluster, of which two nodes or
 * more are named, {@code redis://:password@one:6379,two:6379}; the others make themselves known.
 *
 * @param nodes those named
 */
public record RedisAddress(List<RedisURI> nodes) {

    private static final String SETTING = "REDIS_URL";

    public RedisAddress {
        nodes = List.copyOf(nodes);
    }

    /** @throws InvalidSettingException when it is no such address */
    public static RedisAddress of(Settings settings) {
        try {
            return of(settings.text(SETTING));
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingException(
                    SETTING,
                    SETTING + " must be an address that begins with redis:// or rediss://,"
                            + " with a host, or with the hosts of a Redis Cluster with commas between.");
        }
    }

    /** @throws IllegalArgumentException when it is no such address */
    public static RedisAddress of(String url) {
        URI uri = URI.create(url);
        if (!"redis".equals(uri.getScheme()) && !"rediss".equals(uri.getScheme())) {
            throw new IllegalArgumentException("neither redis:// nor rediss://");
        }
        return new RedisAddress(
                uri.getRawAuthority() != null && uri.getRawAuthority().contains(",")
                        ? RedisClusterURIUtil.toRedisURIs(uri)
                        : List.of(RedisURI.create(uri)));
    }

    public boolean cluster() {
        return nodes.size() > 1;
    }
}
