package tools.dashboard.websocket.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How presence is told.
 *
 * @param grace for how long somebody whose socket was lost still counts as present: a reload is no leaving
 */
@ConfigurationProperties("websocket.presence")
record PresenceSettings(@DefaultValue("5s") Duration grace) {}
