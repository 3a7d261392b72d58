package tools.dashboard.websocket.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to other services' {@code /internal/**}. Blocks: for virtual threads only. An empty answer means "cannot tell". */
final class InternalCalls {

    private static final Logger log = LoggerFactory.getLogger(InternalCalls.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final int AT_ONCE = 16;

    private final HttpClient http;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ServiceTokens tokens;
    private final JsonMapper json;

    InternalCalls(ServiceTokens tokens, JsonMapper json, ExecutorService blocking) {
        this.tokens = tokens;
        this.json = json;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(blocking)
                .build();
    }

    Optional<JsonNode> get(String service, URI address, Duration timeout) {
        return send(service, HttpRequest.newBuilder(address).GET(), timeout);
    }

    Optional<JsonNode> post(String service, URI address, JsonNode body, Duration timeout) {
        return send(
                service,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                timeout);
    }

    private Optional<JsonNode> send(String service, HttpRequest.Builder request, Duration timeout) {
        try {
            if (!slots.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                var response = http.send(
                        request.timeout(timeout)
                                .header("Authorization", "Bearer " + tokens.issue(service))
                                .header("Accept", "application/json")
                                .build(),
                        BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    log.warn(
                            "{} answers {} to {}",
                            service,
                            response.statusCode(),
                            response.uri().getPath());
                    return Optional.empty();
                }
                return Optional.of(json.readTree(response.body()));
            } finally {
                slots.release();
            }
        } catch (IOException | JacksonException failed) {
            log.debug("{} does not answer", service, failed);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
