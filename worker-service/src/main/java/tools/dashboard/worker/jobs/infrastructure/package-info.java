/** The leasing engine over Postgres, and the calls to owners. */
@NullMarked
package tools.dashboard.worker.jobs.infrastructure;

import org.jspecify.annotations.NullMarked;
