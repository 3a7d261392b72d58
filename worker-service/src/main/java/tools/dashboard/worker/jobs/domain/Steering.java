package tools.dashboard.worker.jobs.domain;

/** What those who run the platform do to jobs. */
public interface Steering {

    /** Ends a job that is not over: at once when it waits, within seconds when it runs; false for any other. */
    boolean cancel(String jobId);

    /** From now on jobs of the kind wait; what runs runs on. */
    void pause(String kind, String by);

    /** @return whether it was paused */
    boolean resume(String kind);
}
