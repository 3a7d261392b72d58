/** What the nodes of this service know of each other, by way of Redis. */
@NullMarked
package tools.dashboard.websocket.shared;

import org.jspecify.annotations.NullMarked;
