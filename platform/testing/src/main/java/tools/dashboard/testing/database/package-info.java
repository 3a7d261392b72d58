/** Checks on a service's schema: who sees which rows, and how many statements a request takes. */
@NullMarked
package tools.dashboard.testing.database;

import org.jspecify.annotations.NullMarked;
