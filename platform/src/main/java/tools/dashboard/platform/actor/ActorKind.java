package tools.dashboard.platform.actor;

/** Kinds of actors, as the log and the row policies name them (in lower case). */
public enum ActorKind {
    USER,
    APP,
    AGENT,
    SYSTEM,
    SERVICE,
    ANONYMOUS
}
