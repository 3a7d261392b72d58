package tools.dashboard.gateway.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationFeed;

/**
 * Which sessions live. What auth-service once said is believed for as long as the revocation feed vouches that nothing
 * was missed since; after that it is asked again. A session that was seen to end stays ended whatever happens.
 *
 * <p>While auth-service is away nobody can end a session there, so what was known before still counts, until its
 * access token ends (docs/decisions/0003).
 */
@Component
final class Sessions {

    private static final Duration LONGEST_TOKEN = Duration.ofMinutes(16);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);

    private record Known(ResolvedSession session, long askedAt) {}

    private final Cache<String, Known> byCookie = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(LONGEST_TOKEN)
            .build();
    private final Cache<UUID, Long> liveSince = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(LONGEST_TOKEN)
            .build();
    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(LONGEST_TOKEN)
            .build();

    private final SessionAuthority authority;
    private final RevocationFeed feed;
    private final Clock clock;

    Sessions(SessionAuthority authority, RevocationFeed feed, Clock clock) {
        this.authority = authority;
        this.feed = feed;
        this.clock = clock;
        feed.onRevocation(this::drop);
    }

    /** Empty when the cookie names no living session. */
    Mono<ResolvedSession> ofCookie(String cookie) {
        String key = digest(cookie);
        Known known = byCookie.getIfPresent(key);
        if (known != null && feed.vouchesFor(known.askedAt()) && isFresh(known.session())) {
            return Mono.just(known.session());
        }
        long askedAt = System.nanoTime();
        return authority
                .resolve(cookie)
                .filter(session -> ended.getIfPresent(session.sessionId()) == null)
                .doOnNext(session -> {
                    if (feed.quietSince(askedAt)) {
                        byCookie.put(key, new Known(session, askedAt));
                    }
                })
                .onErrorResume(SessionAuthority.Unreachable.class, away -> lastKnown(known, away));
    }

    /** Whether the session that a verified access token names still lives. */
    Mono<Boolean> isLive(UUID sessionId) {
        if (ended.getIfPresent(sessionId) != null) {
            return Mono.just(false);
        }
        Long known = liveSince.getIfPresent(sessionId);
        if (known != null && feed.vouchesFor(known)) {
            return Mono.just(true);
        }
        long askedAt = System.nanoTime();
        return authority
                .isLive(sessionId)
                .doOnNext(live -> {
                    if (live && feed.quietSince(askedAt)) {
                        liveSince.put(sessionId, askedAt);
                    }
                })
                .onErrorReturn(SessionAuthority.Unreachable.class, true);
    }

    private Mono<ResolvedSession> lastKnown(@Nullable Known known, SessionAuthority.Unreachable away) {
        return known != null && known.session().expiresAt().isAfter(clock.instant())
                ? Mono.just(known.session())
                : Mono.error(away);
    }

    private boolean isFresh(ResolvedSession session) {
        return session.expiresAt().isAfter(clock.instant().plus(RENEW_BEFORE));
    }

    private void drop(Revocation revocation) {
        UUID session = revocation.sessionId();
        if (session != null) {
            ended.put(session, true);
            liveSince.invalidate(session);
        } else {
            liveSince.invalidateAll();
        }
        byCookie.asMap()
                .values()
                .removeIf(known -> known.session().userId().equals(revocation.userId())
                        && (session == null || known.session().sessionId().equals(session)));
    }

    private static String digest(String cookie) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
