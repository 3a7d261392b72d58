package tools.dashboard.local.machine;

/** A start that cannot go on. The message is one sentence for the person: the cause and the way out. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for a failed file operation; a full disk gets its own. */
    public static CannotStart because(String doing, java.io.IOException failure) {
        var reason = String.valueOf(failure.getMessage());
        return reason.contains("No space left")
                ? new CannotStart("The disk is full (while " + doing + "): free some space and start again.", failure)
                : new CannotStart("Failed while " + doing + ": " + reason, failure);
    }
}
