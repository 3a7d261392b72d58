/** Projects, tasks and comments in Postgres. */
@NullMarked
package tools.dashboard.api.tasks.infrastructure;

import org.jspecify.annotations.NullMarked;
