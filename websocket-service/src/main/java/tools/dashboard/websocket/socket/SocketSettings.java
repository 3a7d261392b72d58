package tools.dashboard.websocket.socket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of one socket.
 *
 * @param maxMessage the longest message a client may send, fragments together
 * @param maxOutbound what may wait for a slow reader before it is dropped
 * @param heartbeat how often a peer is pinged
 * @param silence after how long without any frame a peer counts as gone
 * @param maxConnections sockets of this node
 */
@ConfigurationProperties("websocket.socket")
public record SocketSettings(
        @DefaultValue("128KB") DataSize maxMessage,
        @DefaultValue("1MB") DataSize maxOutbound,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("12000") int maxConnections) {

    public SocketSettings {
        Assert.isTrue(
                silence.compareTo(heartbeat) > 0,
                "websocket.socket.silence must be longer than websocket.socket.heartbeat");
        Assert.isTrue(maxConnections > 0, "websocket.socket.max-connections must be positive");
    }
}
