package tools.dashboard.websocket.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import tools.dashboard.platform.token.PlatformSecret;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.platform.token.ServiceTokens;

/** Tokens as auth-service and api-service issue them. */
public final class TestTokens {

    public static final String PUBLIC_BASE_URL = "http://localhost:8082";
    public static final String JWT_SECRET = "a-secret-for-tests-that-signs-access-tokens";
    public static final String PLATFORM_SECRET = "a-secret-for-tests-that-services-share-among-them";

    private static final PlatformSecret SECRET = new PlatformSecret(PLATFORM_SECRET);
    private static final PurposeTokens PURPOSE = new PurposeTokens(SECRET, PUBLIC_BASE_URL, Clock.systemUTC());

    private TestTokens() {}

    public static String access(Somebody somebody, Duration life) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(PUBLIC_BASE_URL)
                .audience("tools-dashboard")
                .subject(somebody.userId().toString())
                .claim("sid", somebody.sessionId().toString())
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(JWT_SECRET));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    public static String ticket(Somebody somebody, UUID workspaceId, String topic, Duration life) {
        return PURPOSE.issue(
                Purpose.ROOM,
                somebody.userId().toString(),
                Map.of(
                        "topic", topic,
                        "workspaceId", workspaceId.toString(),
                        "sid", somebody.sessionId().toString()),
                life);
    }

    static boolean isServiceToken(String service, String token) {
        return new ServiceTokens(SECRET, service, Clock.systemUTC())
                .verify(token)
                .isPresent();
    }
}
