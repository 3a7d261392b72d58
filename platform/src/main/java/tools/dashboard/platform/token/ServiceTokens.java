package tools.dashboard.platform.token;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import tools.dashboard.platform.actor.Actor;

/** How services know each other on {@code /internal/**}: tokens of a minute, for one called service. */
public final class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final int LONGEST = 2048;

    private final String self;
    private final SecretKey key;
    private final Clock clock;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    /** @param self name of this service */
    public ServiceTokens(PlatformSecret secret, String self, Clock clock) {
        this.self = self;
        this.key = Keys.hmacShaKeyFor(secret.derive("service-token"));
        this.clock = clock;
    }

    /** A token for calling the named service; good for at least 30 s more. */
    public String issue(String audienceService) {
        Instant now = clock.instant();
        return issued.compute(
                        audienceService,
                        (name, last) ->
                                last != null && last.expires().isAfter(now.plus(SPARE)) ? last : fresh(name, now))
                .token();
    }

    /** The calling service, when the token is for this one. */
    public Optional<Actor> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Claims claims = Jwts.parser()
                    .verifyWith(key)
                    .requireAudience(self)
                    .clock(() -> Date.from(clock.instant()))
                    .clockSkewSeconds(5)
                    .build()
                    .parseSignedClaims(token)
                    .getPayload();
            return claims.getExpiration() == null
                    ? Optional.empty()
                    : Optional.ofNullable(claims.getIssuer()).map(Actor::service);
        } catch (JwtException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private Issued fresh(String audience, Instant now) {
        Instant expires = now.plus(LIFE);
        String token = Jwts.builder()
                .id(UUID.randomUUID().toString())
                .issuer(self)
                .audience()
                .add(audience)
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(expires))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        return new Issued(token, expires);
    }

    private record Issued(String token, Instant expires) {}
}
