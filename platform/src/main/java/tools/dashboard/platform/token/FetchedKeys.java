package tools.dashboard.platform.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/**
 * auth-service's public keys, asked for at start and every five minutes. The last good ones stay while auth-service is
 * away. A token with an unknown key makes it ask again, at most once a second however many such tokens come.
 */
final class FetchedKeys implements AccessTokenKeys, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LARGEST = 64 * 1024;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final BackgroundLoop loop = new BackgroundLoop("access-token-keys", this::ask);
    private volatile JWKSet keys = new JWKSet();
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private long askedAt;

    FetchedKeys(URI address) {
        this.address = address;
    }

    @Override
    public JWKSet current() {
        return keys;
    }

    @Override
    public synchronized CompletableFuture<Void> refresh() {
        boolean lately = askedAt != 0 && System.nanoTime() - askedAt < AFTER_FAILURE.toNanos();
        if (running.isDone() && !lately) {
            askedAt = System.nanoTime();
            running = client.sendAsync(
                            HttpRequest.newBuilder(address).timeout(TIMEOUT).build(),
                            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST))
                    .thenAccept(this::learn);
        }
        return running;
    }

    private void learn(HttpResponse<String> answer) {
        try {
            JWKSet told = JWKSet.parse(answer.body());
            if (answer.statusCode() == 200 && !told.isEmpty()) {
                keys = told;
            }
        } catch (ParseException broken) {
            LOG.warn("The keys at {} cannot be read", address);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    private Optional<Duration> ask() {
        refresh().exceptionally(failed -> null).join();
        return Optional.of(keys.isEmpty() ? AFTER_FAILURE : BETWEEN);
    }

    @Override
    public void stop() {
        loop.stop();
        client.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
