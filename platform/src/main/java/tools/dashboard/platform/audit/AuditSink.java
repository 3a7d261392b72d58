package tools.dashboard.platform.audit;

import java.util.List;

/** The way to the trail: over the network, or straight in the service that keeps it. */
public interface AuditSink {

    /** The most notes of one batch. */
    int MOST = 200;

    /**
     * Takes a batch as a whole; one that comes again is taken once.
     *
     * @throws UnacceptableNotesException when it will never be taken
     * @throws RuntimeException when it may be taken later
     */
    void take(List<AuditNote> notes);
}
