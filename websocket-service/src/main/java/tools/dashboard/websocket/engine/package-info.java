/** Engine.IO 4: sessions over WebSocket or HTTP long polling, whatever is said over them. */
@NullMarked
package tools.dashboard.websocket.engine;

import org.jspecify.annotations.NullMarked;
