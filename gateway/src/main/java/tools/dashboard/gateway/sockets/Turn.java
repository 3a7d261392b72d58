package tools.dashboard.gateway.sockets;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Holds a connection's request for a socket, before anything is made of it, until it may pass the {@link Turnstile}. */
final class Turn extends ChannelDuplexHandler {

    private final Turnstile turnstile;
    private final Queue<Object> held = new ArrayDeque<>();
    private @Nullable ChannelHandlerContext context;
    private boolean inside;

    Turn(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!held.isEmpty()) {
            held.add(message);
        } else if (!inside && message instanceof HttpRequest request && asksForSocket(request)) {
            enter(context, message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void enter(ChannelHandlerContext context, Object message) {
        held.add(message);
        if (turnstile.enter(this)) {
            goOn(context);
        }
    }

    /** On any thread: it is this one's turn. */
    void come() {
        ChannelHandlerContext here = Objects.requireNonNull(context);
        here.executor().execute(() -> goOn(here));
    }

    private void goOn(ChannelHandlerContext context) {
        if (held.isEmpty()) {
            // It did not wait so long.
            turnstile.leave();
            return;
        }
        inside = true;
        for (Object message = held.poll(); message != null; message = held.poll()) {
            context.fireChannelRead(message);
        }
    }

    /** The answer of a request that opened no socket. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        if (message instanceof LastHttpContent) {
            leave();
        }
    }

    /** The socket is open, or the connection closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        leave();
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }

    private void leave() {
        if (inside) {
            inside = false;
            turnstile.leave();
        }
    }

    /** With a body it would stay inside for as long as its sender likes. */
    private static boolean asksForSocket(HttpRequest request) {
        return HttpMethod.GET.equals(request.method())
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && !HttpUtil.isTransferEncodingChunked(request)
                && request.headers().get(HttpHeaderNames.CONTENT_LENGTH, "0").equals("0");
    }
}
