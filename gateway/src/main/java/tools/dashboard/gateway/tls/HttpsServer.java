package tools.dashboard.gateway.tls;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.settings.Settings;

/**
 * The second port of the one gateway: HTTP/1.1 and HTTP/2 over TLS, in front of the handler that plain HTTP meets too,
 * on the same event loops and under the same limits.
 */
@Component
public final class HttpsServer implements SmartLifecycle {

    private static final int USUAL_PORT = 8443;

    private final WebServer server;
    private volatile boolean running;

    HttpsServer(
            HttpHandler handler,
            AutowireCapableBeanFactory beans,
            ReactorResourceFactory resources,
            ObjectProvider<NettyServerCustomizer> customizers,
            Settings settings) {
        var factory = new NettyReactiveWebServerFactory();
        factory.setResourceFactory(resources);
        customizers.orderedStream().forEach(factory::addServerCustomizers);
        // Gives it what application.yaml says of the plain one: time-outs, graceful stop, HTTP/2.
        beans.initializeBean(factory, "httpsServerFactory");
        factory.setPort(settings.find("TLS_PORT").isPresent() ? settings.number("TLS_PORT", 0, 65535) : USUAL_PORT);
        factory.setSsl(Ssl.forBundle(Certificate.BUNDLE));
        server = factory.getWebServer(handler);
    }

    /** The port that is bound; another than was asked for when that was 0. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void start() {
        server.start();
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        server.shutDownGracefully(result -> {
            stop();
            callback.run();
        });
    }

    @Override
    public void stop() {
        server.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE;
    }
}
