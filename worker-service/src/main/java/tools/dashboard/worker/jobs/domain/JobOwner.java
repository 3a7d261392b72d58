package tools.dashboard.worker.jobs.domain;

/**
 * The service that runs a kind of job.
 *
 * @param address base address inside the network
 * @param retries allowed after the first attempt
 */
public record JobOwner(String service, String address, int retries, KindLimits limits) {}
