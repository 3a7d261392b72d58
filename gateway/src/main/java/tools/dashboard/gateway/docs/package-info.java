/** The joined OpenAPI pages. */
@NullMarked
package tools.dashboard.gateway.docs;

import org.jspecify.annotations.NullMarked;
