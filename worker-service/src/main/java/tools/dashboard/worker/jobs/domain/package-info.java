/** Leases, retries and who owns a kind, free of any store. */
@NullMarked
package tools.dashboard.worker.jobs.domain;

import org.jspecify.annotations.NullMarked;
