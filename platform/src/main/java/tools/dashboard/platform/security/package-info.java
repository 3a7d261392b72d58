/** The filter chain of servlet services: deny by default, against the declared routes. */
@NullMarked
package tools.dashboard.platform.security;

import org.jspecify.annotations.NullMarked;
