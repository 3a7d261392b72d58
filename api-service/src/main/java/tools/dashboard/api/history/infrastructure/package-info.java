/** History in Cassandra, fed by the log. */
@NullMarked
package tools.dashboard.api.history.infrastructure;

import org.jspecify.annotations.NullMarked;
