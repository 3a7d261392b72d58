package tools.dashboard.platform.permission;

/** Why something was refused. */
public enum Reason {
    UNAUTHENTICATED,
    NOT_A_MEMBER,
    NOT_GRANTED,
    NOT_OWNER,
    /** The facts to decide by are too old to be trusted. */
    STALE
}
