package tools.dashboard.api.access;

/**
 * Whether somebody may say a kind of message on a topic.
 *
 * @param bytes the longest, as JSON; 0 when it is not allowed
 * @param perSecond how often; 0 when it is not allowed
 */
public record SpeechRule(boolean allowed, int bytes, int perSecond) {

    static final SpeechRule REFUSED = new SpeechRule(false, 0, 0);
}
