package tools.dashboard.platform.audit;

/** Where a service leaves notes for the audit trail. */
public interface AuditNotes {

    /**
     * Neither blocks nor fails. Notes wait in memory, bounded, until the trail has taken them; of a flood some are left
     * out, and a note says how many.
     */
    void note(AuditNote note);
}
