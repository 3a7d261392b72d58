package tools.dashboard.platform.job;

import java.util.Collection;
import java.util.Optional;

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

    /**
     * Enqueues many jobs, each as {@link #enqueue} does, a thousand with each question to the database.
     *
     * @return how many of them are new
     * @throws IllegalStateException outside a transaction
     */
    int enqueueAll(Collection<NewJob> jobs);

    /** How a job of this service is doing; empty when there is none of that id, or it is forgotten by now. */
    Optional<JobStatus> find(String jobId);

    /**
     * Ends a job of this service that is not over: at once when it waits, within seconds when it runs. Its handler is
     * interrupted.
     *
     * @return whether there was one to cancel
     */
    boolean cancel(String jobId);
}
