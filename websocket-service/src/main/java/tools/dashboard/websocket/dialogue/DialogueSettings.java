package tools.dashboard.websocket.dialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Limits of one person on one node.
 *
 * @param messagesPerSecond what they may send, all sockets together
 * @param subscriptions topics of one socket
 * @param connections sockets
 */
@ConfigurationProperties("websocket.dialogue")
public record DialogueSettings(
        @DefaultValue("10") int messagesPerSecond,
        @DefaultValue("200") int subscriptions,
        @DefaultValue("20") int connections) {

    public DialogueSettings {
        Assert.isTrue(
                messagesPerSecond > 0 && subscriptions > 0 && connections > 0,
                "websocket.dialogue.messages-per-second, subscriptions and connections must be positive");
    }
}
