/** What a client may say and what it is told, whatever it looks like on the wire. */
@NullMarked
package tools.dashboard.websocket.message;

import org.jspecify.annotations.NullMarked;
