/** The edge as a stranger meets it. */
@NullMarked
package tools.dashboard.gateway;

import org.jspecify.annotations.NullMarked;
