package tools.dashboard.websocket.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tools.dashboard.testing.Eventually.eventually;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lettuce.core.AbstractRedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.platform.redis.RedisAddress;
import tools.dashboard.platform.redis.RedisClients;
import tools.dashboard.platform.redis.RedisLink;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few internal endpoints of auth-service and api-service that this service asks, and what those two publish on the
 * real Redis. The services themselves are tried together in e2e.
 */
public final class Neighbours implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UUID id = UUID.randomUUID();
    private final PlayedRights rights = new PlayedRights();
    private final PlayedLog log = new PlayedLog();
    private final PlayedTrail trail = new PlayedTrail();
    private final AtomicInteger apiQuestions = new AtomicInteger();
    private final AtomicInteger logQuestions = new AtomicInteger();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final HttpServer http;
    private final AbstractRedisClient redis;
    private final AbstractRedisClient revoking;
    private final RedisLink publishing;
    private final HotLog hot;
    private final RevocationPublisher auth;
    private final RevocationPublisher access;

    public Neighbours(String redisUrl) {
        redis = client(redisUrl);
        revoking = client(redisUrl);
        publishing = RedisLink.open(redis);
        hot = new HotLog(redis, Duration.ofSeconds(5));
        auth = new RevocationPublisher(revoking, channel("auth"), JSON);
        access = new RevocationPublisher(revoking, channel("access"), JSON);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/internal/sessions/check", exchange -> answer(exchange, "auth-service"));
        http.createContext("/internal/access/check", exchange -> answer(exchange, "api-service"));
        http.createContext("/internal/access/messages", exchange -> answer(exchange, "api-service"));
        http.createContext("/internal/audit", exchange -> answer(exchange, "api-service"));
        http.createContext("/internal/events", exchange -> answer(exchange, "api-service"));
        http.start();
    }

    /** Channels of this test alone: others may be at work on the same Redis. */
    public String channel(String authority) {
        return authority + ":revocations:" + id;
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public Somebody signIn() {
        Somebody somebody = Somebody.signedIn();
        rights.signIn(somebody);
        return somebody;
    }

    public Somebody memberOf(Workspace workspace) {
        Somebody somebody = signIn();
        join(somebody, workspace);
        return somebody;
    }

    public void join(Somebody somebody, Workspace workspace) {
        rights.join(somebody, workspace);
    }

    /** Ends the session without a word on Redis. */
    public void forgetSession(Somebody somebody) {
        rights.forgetSession(somebody);
    }

    public void signOut(Somebody somebody) {
        forgetSession(somebody);
        auth.publish(Revocation.ofSession(somebody.userId(), somebody.sessionId()));
    }

    /** Ends the membership without a word on Redis. */
    public void forgetMember(Somebody somebody, Workspace workspace) {
        rights.forgetMember(somebody, workspace);
    }

    public void removeMember(Somebody somebody, Workspace workspace) {
        forgetMember(somebody, workspace);
        tellMembershipChanged(somebody, workspace);
    }

    /** A role that may watch and say nothing. */
    public void mute(Somebody somebody, Workspace workspace) {
        rights.mute(somebody, workspace);
        tellMembershipChanged(somebody, workspace);
    }

    public void tellMembershipChanged(Somebody somebody, Workspace workspace) {
        access.publish(Revocation.ofMembership(somebody.userId(), workspace.id()));
    }

    private static AbstractRedisClient client(String redisUrl) {
        return RedisClients.create(RedisClients.resources(), RedisAddress.of(redisUrl));
    }

    /** Commits an event without publishing it. */
    public String commit(Workspace workspace) {
        return log.commit(workspace, "");
    }

    /** As a hint alone. */
    public void publish(Workspace workspace, String event) {
        publishing
                .publish(HotLog.channel(workspace.topic()), event)
                .toCompletableFuture()
                .join();
    }

    public void happen(Workspace workspace) {
        spread(workspace, commit(workspace));
    }

    /** Into the hot log, and so to everybody who watches. */
    public void spread(Workspace workspace, String event) {
        JsonNode read = JSON.readTree(event);
        var entry =
                new HotLog.Entry(read.path("seq").longValue(), read.path("id").asString(), event);
        eventually(() -> assertThatCode(() -> hot.append(workspace.topic(), List.of(entry))
                        .toCompletableFuture()
                        .get())
                .doesNotThrowAnyException());
    }

    /** As if Redis had been flushed. */
    public void loseHotLog(Workspace workspace) {
        publishing.sync().del("log:hot:{" + HotLog.channel(workspace.topic()) + "}");
    }

    /** One event of about 64 KB. */
    public void happenAtLength(Workspace workspace) {
        spread(workspace, log.commit(workspace, "x".repeat(64 * 1024)));
    }

    /** What the audit trail was told of this person so far. */
    public List<JsonNode> notesOn(Somebody somebody) {
        return trail.on(somebody);
    }

    /** All that api-service was asked. */
    public int apiQuestions() {
        return apiQuestions.get();
    }

    /** Its log answers with so many events at most, whatever it is asked for, as one does whose events are long. */
    public void answerAtMost(int events) {
        log.answerAtMost(events);
    }

    public int logQuestions() {
        return logQuestions.get();
    }

    /** No revocation and no heartbeat any more, as when both were killed; their endpoints still answer. */
    public void fallSilent() {
        revoking.shutdown();
    }

    public void stop(String service) {
        down.add(service);
    }

    public void start(String service) {
        down.remove(service);
    }

    @Override
    public void close() {
        auth.close();
        access.close();
        hot.close();
        publishing.close();
        revoking.shutdown();
        redis.shutdown();
        http.stop(0);
    }

    private void answer(HttpExchange exchange, String service) throws IOException {
        try (exchange) {
            String bearer = exchange.getRequestHeaders().getFirst("Authorization");
            if (bearer == null || !TestTokens.isServiceToken(service, bearer.replace("Bearer ", ""))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (service.equals("api-service")) {
                apiQuestions.incrementAndGet();
            }
            if (down.contains(service)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            JsonNode answer =
                    switch (exchange.getRequestURI().getPath()) {
                        case "/internal/sessions/check" -> rights.live(JSON.readTree(exchange.getRequestBody()));
                        case "/internal/access/check" -> rights.allowed(JSON.readTree(exchange.getRequestBody()));
                        case "/internal/audit" -> trail.take(JSON.readTree(exchange.getRequestBody()));
                        case "/internal/access/messages" -> rights.rules(JSON.readTree(exchange.getRequestBody()));
                        default -> {
                            logQuestions.incrementAndGet();
                            yield log.page(exchange.getRequestURI().getQuery());
                        }
                    };
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
