package tools.dashboard.websocket.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are kept.
 *
 * @param pingInterval how often a client is pinged
 * @param pingTimeout how long it may take to answer
 * @param connect how long a session may be open before it is said who it is
 * @param anonymous how many sessions may be open at once of which nobody has said so
 */
@ConfigurationProperties("websocket.engine")
public record EngineSettings(
        @DefaultValue("25s") Duration pingInterval,
        @DefaultValue("20s") Duration pingTimeout,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("500") int anonymous) {}
