package tools.dashboard.testing.token;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import tools.dashboard.platform.token.TokenVerifier;

/** Tokens as auth-service issues them with {@code JWT_ALGORITHM=HS256}. */
public final class AccessTokens {

    public static final String KEY = "a-key-for-access-tokens-in-tests-only";

    private AccessTokens() {}

    public static String ofSomebody() {
        return with(List.of());
    }

    public static String ofAnAdministrator() {
        return with(List.of("platform_admin"));
    }

    private static String with(List<String> roles) {
        var now = Instant.now();
        return Jwts.builder()
                .issuer("http://localhost:8082")
                .audience()
                .add(TokenVerifier.AUDIENCE)
                .and()
                .subject(UUID.randomUUID().toString())
                .claim("roles", roles)
                .claim("sid", UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(60)))
                .signWith(Keys.hmacShaKeyFor(KEY.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
                .compact();
    }
}
