/** Room tickets, and the check that websocket-service asks for. */
@NullMarked
package tools.dashboard.api.access.api;

import org.jspecify.annotations.NullMarked;
