/** The connection to Redis, with time-outs and without a blocking start. */
@NullMarked
package tools.dashboard.platform.redis;

import org.jspecify.annotations.NullMarked;
