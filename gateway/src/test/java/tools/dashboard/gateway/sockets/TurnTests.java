package tools.dashboard.gateway.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class TurnTests {

    private final Turnstile turnstile = new Turnstile(1);

    @Test
    void whoComesWhileAllAreUnderWayWaitsForOneToBeAnswered() {
        EmbeddedChannel first = asking();
        EmbeddedChannel second = asking();
        assertThat((Object) first.readInbound()).isNotNull();
        assertThat((Object) second.readInbound()).isNull();

        first.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.UNAUTHORIZED));
        second.runPendingTasks();

        assertThat((Object) second.readInbound()).isNotNull();
    }

    @Test
    void whoLeavesMakesRoomWhetherInsideOrWaiting() {
        EmbeddedChannel inside = asking();
        EmbeddedChannel waiting = asking();
        EmbeddedChannel last = asking();
        waiting.close();
        inside.close();
        waiting.runPendingTasks();
        last.runPendingTasks();

        assertThat((Object) last.readInbound()).isNotNull();
    }

    @Test
    void whatAsksForNoSocketWaitsForNobody() {
        asking();
        EmbeddedChannel channel = new EmbeddedChannel(new Turn(turnstile));
        channel.writeInbound(request());

        assertThat((Object) channel.readInbound()).isNotNull();
    }

    @Test
    void whatBringsABodyTakesNobodysTurn() {
        EmbeddedChannel slow = asking("Content-Length", "1000000");
        EmbeddedChannel chunked = asking("Transfer-Encoding", "chunked");
        EmbeddedChannel first = asking();

        assertThat((Object) slow.readInbound()).isNotNull();
        assertThat((Object) chunked.readInbound()).isNotNull();
        assertThat((Object) first.readInbound()).isNotNull();
    }

    private EmbeddedChannel asking() {
        return asking("Upgrade", "websocket");
    }

    private EmbeddedChannel asking(String header, String value) {
        FullHttpRequest request = request();
        request.headers().set("Upgrade", "websocket").set(header, value);
        EmbeddedChannel channel = new EmbeddedChannel(new Turn(turnstile));
        channel.writeInbound(request);
        return channel;
    }

    private static FullHttpRequest request() {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/ws/v1");
    }
}
