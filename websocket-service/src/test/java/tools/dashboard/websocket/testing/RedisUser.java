package tools.dashboard.websocket.testing;

import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import java.util.UUID;

/** A user of the real Redis who may do everything and hear what the test allows. */
public final class RedisUser implements AutoCloseable {

    private final String name = "test-" + UUID.randomUUID();
    private final String password = UUID.randomUUID().toString();
    private final String url;
    private final RedisClient administrator;

    private RedisUser(String url) {
        this.url = url.replaceFirst("//([^@]*@)?", "//" + name + ":" + password + "@");
        this.administrator = RedisClient.create(url);
    }

    /** @param channels a pattern */
    public static RedisUser hearing(String redisUrl, String channels) {
        var user = new RedisUser(redisUrl);
        user.set(AclSetuserArgs.Builder.on()
                .addPassword(user.password)
                .allKeys()
                .allCommands()
                .resetChannels()
                .channelPattern(channels));
        return user;
    }

    public String url() {
        return url;
    }

    /** @param channels a further pattern */
    public void mayHear(String channels) {
        set(AclSetuserArgs.Builder.channelPattern(channels));
    }

    private void set(AclSetuserArgs arguments) {
        try (var connection = administrator.connect()) {
            connection.sync().aclSetuser(name, arguments);
        }
    }

    @Override
    public void close() {
        try (var connection = administrator.connect()) {
            connection.sync().aclDeluser(name);
        }
        administrator.shutdown();
    }
}
