/** Sessions over HTTP, on real stores. */
@NullMarked
package tools.dashboard.auth.sessions;

import org.jspecify.annotations.NullMarked;
