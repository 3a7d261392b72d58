/** What {@code ./td bench jobs} measures. */
@NullMarked
package tools.dashboard.worker.bench;

import org.jspecify.annotations.NullMarked;
