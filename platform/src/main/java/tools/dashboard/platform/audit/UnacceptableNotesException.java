package tools.dashboard.platform.audit;

/** A batch of notes that the trail will not take however often it is handed in. */
public final class UnacceptableNotesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnacceptableNotesException(Throwable cause) {
        super("the audit trail refuses notes for what they say", cause);
    }
}
