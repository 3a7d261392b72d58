/** Routes and what guards them. */
@NullMarked
package tools.dashboard.gateway.routes;

import org.jspecify.annotations.NullMarked;
