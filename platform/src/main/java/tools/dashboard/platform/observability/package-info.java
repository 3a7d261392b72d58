/** Request ids, trace ids and JSON logs. */
@NullMarked
package tools.dashboard.platform.observability;

import org.jspecify.annotations.NullMarked;
