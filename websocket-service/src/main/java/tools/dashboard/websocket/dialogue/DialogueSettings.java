package tools.dashboard.websocket.dialogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Limits of one person, over all nodes.
 *
 * @param messagesPerSecond what they may send, all sockets together
 * @param subscriptions topics of one socket
 * @param connections sockets
 * @param hello how long a client may take to say hello
 * @param pause for how long a socket or a subscription may be silent because the right to it cannot be confirmed
 */
@ConfigurationProperties("websocket.dialogue")
public record DialogueSettings(
        @DefaultValue("10") int messagesPerSecond,
        @DefaultValue("200") int subscriptions,
        @DefaultValue("20") int connections,
        @DefaultValue("10s") Duration hello,
        @DefaultValue("10s") Duration pause) {

    public DialogueSettings {
        Assert.isTrue(
                messagesPerSecond > 0 && subscriptions > 0 && connections > 0,
                "websocket.dialogue.messages-per-second, subscriptions and connections must be positive");
        Assert.isTrue(hello.isPositive(), "websocket.dialogue.hello must be positive");
        Assert.isTrue(pause.isPositive(), "websocket.dialogue.pause must be positive");
    }
}
