/** What operators ask about jobs that failed for good. */
@NullMarked
package tools.dashboard.worker.jobs.api;

import org.jspecify.annotations.NullMarked;
