/** A service's Postgres schema: its roles, its migrations and its connection pools. */
@NullMarked
package tools.dashboard.platform.database;

import org.jspecify.annotations.NullMarked;
