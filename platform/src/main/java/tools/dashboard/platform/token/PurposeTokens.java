package tools.dashboard.platform.token;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Tokens for one purpose each, signed with that purpose's own key. Who accepts one sees to its single use by its id. */
public final class PurposeTokens {

    private static final int LONGEST = 4096;

    private final PlatformSecret secret;
    private final String issuer;
    private final Clock clock;

    public PurposeTokens(PlatformSecret secret, String issuer, Clock clock) {
        this.secret = secret;
        this.issuer = issuer;
        this.clock = clock;
    }

    public String issue(Purpose purpose, String subject, Map<String, ?> claims, Duration ttl) {
        Instant now = clock.instant();
        return Jwts.builder()
                .claims(claims)
                .id(UUID.randomUUID().toString())
                .issuer(issuer)
                .audience()
                .add(purpose.audience())
                .and()
                .subject(subject)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(ttl)))
                .signWith(key(purpose), Jwts.SIG.HS256)
                .compact();
    }

    public Reading read(Purpose purpose, String token) {
        if (token.length() > LONGEST) {
            return new Reading.Invalid("too long");
        }
        try {
            Claims claims = Jwts.parser()
                    .verifyWith(key(purpose))
                    .requireIssuer(issuer)
                    .requireAudience(purpose.audience())
                    .clock(() -> Date.from(clock.instant()))
                    .build()
                    .parseSignedClaims(token)
                    .getPayload();
            if (claims.getId() == null || claims.getSubject() == null || claims.getExpiration() == null) {
                return new Reading.Invalid("incomplete");
            }
            return new Reading.Valid(
                    claims.getId(),
                    claims.getSubject(),
                    Map.copyOf(new HashMap<>(claims)),
                    claims.getExpiration().toInstant());
        } catch (ExpiredJwtException expired) {
            return new Reading.Expired();
        } catch (JwtException | IllegalArgumentException wrong) {
            return new Reading.Invalid(wrong.getClass().getSimpleName());
        }
    }

    private SecretKey key(Purpose purpose) {
        return Keys.hmacShaKeyFor(secret.derive("purpose:" + purpose.audience()));
    }

    /** What a token turned out to be. */
    public sealed interface Reading {

        /** @param id for who keeps book of used tokens */
        record Valid(String id, String subject, Map<String, Object> claims, Instant expires) implements Reading {}

        record Expired() implements Reading {}

        /** @param why for the log, not for the client */
        record Invalid(String why) implements Reading {}
    }
}
