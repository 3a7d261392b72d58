package tools.dashboard.gateway.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/**
 * At the node's end until its answer has come and somebody takes what it says. What comes right behind the answer is kept:
 * at most what one read brings. On the event loop only.
 */
final class AwaitedAnswer extends ChannelInboundHandlerAdapter {

    private final MonoSink<NodeAnswer> asking;
    private final Duration longest;
    private final Queue<ByteBuf> early = new ArrayDeque<>();
    private @Nullable Future<?> late;
    private boolean over;
    private boolean ended;

    AwaitedAnswer(MonoSink<NodeAnswer> asking, Duration longest) {
        this.asking = asking;
        this.longest = longest;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        asking.onCancel(() -> {
            over = true;
            context.close();
        });
        late = context.executor()
                .schedule(
                        () -> exceptionCaught(context, new TimeoutException("The node has not answered a handshake")),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        switch (message) {
            case FullHttpResponse response -> answered(context, response);
            case ByteBuf bytes -> early.add(bytes);
            default -> ReferenceCountUtil.release(message);
        }
    }

    private void answered(ChannelHandlerContext context, FullHttpResponse response) {
        NodeAnswer answer = new NodeAnswer(context.channel(), this, response, ByteBufUtil.getBytes(response.content()));
        response.release();
        if (answer.opensSocket()) {
            context.channel().config().setAutoRead(false);
        } else {
            context.close();
        }
        if (!over) {
            over();
            asking.success(answer);
        }
    }

    /** From now on the client is told whatever the node says. */
    void relayTo(Channel client, ChannelHandlerContext context) {
        ChannelPipeline pipeline = context.pipeline();
        RelayEnd end = new RelayEnd(client);
        pipeline.addLast(end);
        for (ByteBuf bytes = early.poll(); bytes != null; bytes = early.poll()) {
            context.fireChannelRead(bytes);
        }
        pipeline.remove(this);
        pipeline.remove(HttpObjectAggregator.class);
        pipeline.remove(HttpClientCodec.class);
        pipeline.fireChannelReadComplete();
        if (ended) {
            pipeline.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }
        if (!context.channel().isActive()) {
            pipeline.fireChannelInactive();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            ended = true;
            if (!over) {
                context.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        failed(new IOException("The node closed the connection before it answered"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        failed(cause);
        context.close();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        early.forEach(ReferenceCountUtil::release);
        early.clear();
    }

    void failed(Throwable cause) {
        if (!over) {
            over();
            asking.error(cause);
        }
    }

    private void over() {
        over = true;
        if (late != null) {
            late.cancel(false);
        }
    }
}
