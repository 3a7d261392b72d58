/** The connection to Cassandra, which may come late and go at any time, and its migrations. */
@NullMarked
package tools.dashboard.api.cassandra;

import org.jspecify.annotations.NullMarked;
