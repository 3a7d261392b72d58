package tools.dashboard.platform.job;

/** The job can never succeed: it goes to the dead letters at once, with this message as the reason. */
public final class PermanentJobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PermanentJobFailure(String reason) {
        super(reason);
    }

    public PermanentJobFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
