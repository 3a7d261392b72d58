package tools.dashboard.bench.live;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import tools.dashboard.platform.token.PlatformSecret;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.TokenVerifier;

/** Tokens as auth-service and api-service issue them. */
final class Tokens {

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration TICKET = Duration.ofSeconds(60);
    private static final UUID WORKSPACE = new UUID(0x0199c1a000027000L, 1);

    private final String issuer;
    private final SecretKey key;
    private final PurposeTokens purposes;

    Tokens(String issuer, String jwtSecret, String platformSecret) {
        this.issuer = issuer;
        key = Keys.hmacShaKeyFor(jwtSecret.getBytes(StandardCharsets.UTF_8));
        purposes = new PurposeTokens(new PlatformSecret(platformSecret), issuer, Clock.systemUTC());
    }

    String access(UUID person, UUID session) {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer(issuer)
                .audience()
                .add(TokenVerifier.AUDIENCE)
                .and()
                .subject(person.toString())
                .claim("sid", session.toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(ACCESS)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    String ticket(UUID person, UUID session, String topic) {
        return purposes.issue(
                Purpose.ROOM,
                person.toString(),
                Map.of("topic", topic, "workspaceId", WORKSPACE.toString(), "sid", session.toString()),
                TICKET);
    }
}
