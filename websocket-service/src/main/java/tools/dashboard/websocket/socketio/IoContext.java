package tools.dashboard.websocket.socketio;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.Connections;

/**
 * What all clients share.
 *
 * @param loop the sessions' one thread
 * @param words how what they say is read, once it is a message
 * @param maxMessage the longest, in bytes
 */
record IoContext(
        Admission admission,
        Connections connections,
        Recoveries recoveries,
        ExecutorService blocking,
        Executor loop,
        Dialect words,
        long maxMessage) {}
