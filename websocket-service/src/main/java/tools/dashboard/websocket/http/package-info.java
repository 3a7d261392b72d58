/** The little that is plain HTTP here: health, and the protocol's description. */
@NullMarked
package tools.dashboard.websocket.http;

import org.jspecify.annotations.NullMarked;
