/** Who else watches a topic, on every node, kept in Redis and true after a node died. */
@NullMarked
package tools.dashboard.websocket.presence;

import org.jspecify.annotations.NullMarked;
