/** api-service: workspaces and everything that happens inside them. */
@NullMarked
package tools.dashboard.api;

import org.jspecify.annotations.NullMarked;
