/** What happened, newest first: a copy of the log in Cassandra, by workspace and by task. */
@NullMarked
package tools.dashboard.api.history;

import org.jspecify.annotations.NullMarked;
