package tools.dashboard.api.access;

/** May the person, who watches the topic, say a message of this kind to the others? */
public record SpeechQuestion(AccessQuestion watching, String kind) {}
