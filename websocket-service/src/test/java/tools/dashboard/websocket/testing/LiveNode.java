package tools.dashboard.websocket.testing;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.dashboard.websocket.WebsocketServiceApplication;

/** One running websocket-service on a port of its own. */
public final class LiveNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LiveNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings more properties, for instance {@code websocket.socket.max-outbound=64KB} */
    public static LiveNode start(String redisUrl, Neighbours neighbours, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "PUBLIC_BASE_URL=" + TestTokens.PUBLIC_BASE_URL,
                "PLATFORM_SECRET=" + TestTokens.PLATFORM_SECRET,
                "JWT_ALGORITHM=HS256",
                "JWT_SECRET_KEY=" + TestTokens.JWT_SECRET,
                "REDIS_URL=" + redisUrl,
                // On the class path of tests only.
                "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "websocket.revocations.sessions=" + neighbours.channel("auth"),
                "websocket.revocations.access=" + neighbours.channel("access"),
                "API_URL=" + neighbours.address(),
                "AUTH_URL=" + neighbours.address()));
        arguments.addAll(List.of(settings));
        return new LiveNode(new SpringApplicationBuilder(WebsocketServiceApplication.class)
                .run(arguments.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public LiveClient connect(Somebody somebody) {
        return connectWith(somebody.token());
    }

    /** @param device id of what it is on */
    public LiveClient connect(Somebody somebody, String device) {
        return LiveClient.on(port(), somebody.token(), device);
    }

    public LiveClient connectWith(String accessToken) {
        return LiveClient.open(port(), accessToken);
    }

    /** A socket over which nothing was said yet. */
    public LiveClient connectSilently(Somebody somebody) {
        return LiveClient.silent(port(), somebody.token());
    }

    /** What a meter of this node counts now, all tags together. */
    public double measure(String meter) {
        return context.getBean(MeterRegistry.class).find(meter).meters().stream()
                .flatMap(found -> StreamSupport.stream(found.measure().spliterator(), false))
                .mapToDouble(Measurement::getValue)
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
