package tools.dashboard.platform.job;

/**
 * A job that is wanted.
 *
 * @param id names the work, not the attempt, and is unique over all kinds: {@code mail.send:verify:0190…}
 * @param payload something that becomes JSON
 */
public record NewJob(JobKind kind, String id, Object payload, JobOptions options) {

    private static final int LONGEST_ID = 200;

    public NewJob {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A job's id has 1 to %d characters".formatted(LONGEST_ID));
        }
    }
}
