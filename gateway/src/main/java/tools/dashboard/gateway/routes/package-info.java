/** Where a path leads, and what happens when nobody answers there. */
@NullMarked
package tools.dashboard.gateway.routes;

import org.jspecify.annotations.NullMarked;
