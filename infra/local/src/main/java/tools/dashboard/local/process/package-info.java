/** Processes that are started, watched, started again and stopped. */
@NullMarked
package tools.dashboard.local.process;

import org.jspecify.annotations.NullMarked;
