/** The edge: sockets on bare Netty, beside WebFlux on one port. Knows frames and bounds, not what is said. */
@NullMarked
package tools.dashboard.websocket.socket;

import org.jspecify.annotations.NullMarked;
