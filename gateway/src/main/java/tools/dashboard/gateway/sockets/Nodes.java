package tools.dashboard.gateway.sockets;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.netty.resources.LoopResources;

/** Connections to nodes of websocket-service, each on the event loop of the client that it is for. */
@Component
final class Nodes implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1000;
    /** A node lets in a crowd one after the other. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);
    /** Of an answer that opens no socket. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final LoopResources loops;
    private final AddressResolverGroup<InetSocketAddress> resolver;
    private final SslContext tls;

    Nodes(ReactorResourceFactory resources) throws SSLException {
        loops = resources.getLoopResources();
        resolver = new DnsAddressResolverGroup(
                loops.onChannelClass(DatagramChannel.class, loops.onClient(true)),
                DnsServerAddressStreamProviders.platformDefault());
        tls = SslContextBuilder.forClient().build();
    }

    /** Sends the handshake that stands in the headers; fails when the node cannot be reached. */
    Mono<NodeAnswer> ask(URI address, HttpHeaders headers, EventLoop loop) {
        return Mono.create(asking -> connect(address, headers, loop, asking));
    }

    private void connect(URI address, HttpHeaders headers, EventLoop loop, MonoSink<NodeAnswer> asking) {
        boolean secure = "https".equals(address.getScheme()) || "wss".equals(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        FullHttpRequest handshake = handshake(address, headers);
        AwaitedAnswer answer = new AwaitedAnswer(asking, ANSWERS_WITHIN);
        new Bootstrap()
                .group(loop)
                .channel(loops.onChannelClass(SocketChannel.class, loop))
                .resolver(resolver)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, RelayEnd.WATER_MARK)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel node) {
                        if (secure) {
                            node.pipeline().addLast(tls.newHandler(node.alloc(), address.getHost(), port));
                        }
                        node.pipeline()
                                .addLast(new HttpClientCodec(), new HttpObjectAggregator(LONGEST_ANSWER), answer);
                    }
                })
                .connect(InetSocketAddress.createUnresolved(address.getHost(), port))
                .addListener(connected -> {
                    if (connected.isSuccess()) {
                        ((ChannelFuture) connected).channel().writeAndFlush(handshake);
                    } else {
                        answer.failed(connected.cause());
                    }
                });
    }

    private static FullHttpRequest handshake(URI address, HttpHeaders headers) {
        String query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
        FullHttpRequest handshake = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, address.getRawPath() + query, Unpooled.EMPTY_BUFFER);
        headers.forEach((name, values) -> handshake.headers().set(name, values));
        handshake
                .headers()
                .set(HttpHeaderNames.HOST, address.getRawAuthority())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
        return handshake;
    }

    @Override
    public void close() {
        resolver.close();
    }
}
