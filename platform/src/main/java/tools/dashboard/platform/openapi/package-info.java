/** What all services' OpenAPI documents have in common. */
@NullMarked
package tools.dashboard.platform.openapi;

import org.jspecify.annotations.NullMarked;
