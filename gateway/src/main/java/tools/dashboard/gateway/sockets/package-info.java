/** Sockets between browsers and the nodes of websocket-service, as bytes. */
@NullMarked
package tools.dashboard.gateway.sockets;

import org.jspecify.annotations.NullMarked;
