/** How often somebody may ask: by address, by person, and as the contracts declare for single routes. */
@NullMarked
package tools.dashboard.gateway.limits;

import org.jspecify.annotations.NullMarked;
