package tools.dashboard.platform.job;

/** Where a change leaves work for later. */
public interface Jobs {

    /**
     * Enqueues a job in the running transaction: it exists with its commit or not at all. A second job of the same id
     * changes nothing.
     *
     * @param jobId names the work, not the attempt, and is unique over all kinds: {@code mail.send:verify:0190…}
     * @throws IllegalStateException outside a transaction
     */
    void enqueue(JobKind kind, String jobId, Object payload, JobOptions options);
}
