package tools.dashboard.websocket.upstream;

/** May whoever watches the topic say something of this kind on it? */
public record SpeechQuestion(AccessQuestion watching, String kind) {}
