/** The HTTP interface of history. */
@NullMarked
package tools.dashboard.api.history.api;

import org.jspecify.annotations.NullMarked;
