/** What one person may use over all nodes together. */
@NullMarked
package tools.dashboard.websocket.quota;

import org.jspecify.annotations.NullMarked;
