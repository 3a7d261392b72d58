package tools.dashboard.websocket.dialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where revocations are heard.
 *
 * @param sessions the channel of auth-service
 * @param access the channel of api-service
 */
@ConfigurationProperties("websocket.revocations")
record RevocationSettings(
        @DefaultValue("auth:revocations") String sessions,
        @DefaultValue("access:revocations") String access) {}
