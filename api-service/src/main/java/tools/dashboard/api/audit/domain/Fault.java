package tools.dashboard.api.audit.domain;

/**
 * The first link that is not as it was written.
 *
 * @param position where it stands, or should
 */
public record Fault(long position, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** The row says something else than it said, or stands in another's place. */
        CHANGED,
        /** The row is gone, and later ones are there. */
        REMOVED,
        /** This row and all after it are gone. */
        CUT,
        /** The chain was cut before or at this row and went on from there: the row is not the one noted outside. */
        REWRITTEN,
        /** The address or agent beside the row is not the one that its hash was made of. */
        PERSONAL_VALUE_CHANGED
    }
}
