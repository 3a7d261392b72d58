/** The engine that leases jobs, runs each at its owner's, tries again, and keeps the dead letters. */
@NullMarked
package tools.dashboard.worker.jobs;

import org.jspecify.annotations.NullMarked;
