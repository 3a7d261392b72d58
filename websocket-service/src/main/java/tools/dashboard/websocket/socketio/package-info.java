/** Socket.IO 4 on the live core: the same topics, rules and limits, in the words of its clients. */
@NullMarked
package tools.dashboard.websocket.socketio;

import org.jspecify.annotations.NullMarked;
