/** Tests of the connection to Cassandra and its migrations. */
@NullMarked
package tools.dashboard.api.cassandra;

import org.jspecify.annotations.NullMarked;
