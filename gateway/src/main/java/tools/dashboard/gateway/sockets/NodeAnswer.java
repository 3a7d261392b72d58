package tools.dashboard.gateway.sockets;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * What a node said to a handshake.
 *
 * @param node says nothing more until somebody takes what it says
 * @param body of an answer that opens no socket
 */
record NodeAnswer(Channel node, AwaitedAnswer awaited, FullHttpResponse response, byte[] body) {

    boolean opensSocket() {
        return HttpResponseStatus.SWITCHING_PROTOCOLS.equals(response.status());
    }
}
