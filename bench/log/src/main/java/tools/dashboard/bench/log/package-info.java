/** Writers of the log, as api-service is one, without its HTTP. */
@NullMarked
package tools.dashboard.bench.log;

import org.jspecify.annotations.NullMarked;
