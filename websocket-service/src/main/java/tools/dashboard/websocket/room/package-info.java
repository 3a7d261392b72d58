/** Topics that somebody on this node watches: order, gaps, catching up. */
@NullMarked
package tools.dashboard.websocket.room;

import org.jspecify.annotations.NullMarked;
