/** Tests of history on a real Cassandra. */
@NullMarked
package tools.dashboard.api.history.infrastructure;

import org.jspecify.annotations.NullMarked;
