/** Sessions in Postgres with a copy in Redis that can be rebuilt. */
@NullMarked
package tools.dashboard.auth.sessions.infrastructure;

import org.jspecify.annotations.NullMarked;
