/** What docs/jobs.md shows, run. */
@NullMarked
package tools.dashboard.worker.guide;

import org.jspecify.annotations.NullMarked;
