/** The edge, tried with real sockets. */
@NullMarked
package tools.dashboard.websocket.socket;

import org.jspecify.annotations.NullMarked;
