package tools.dashboard.platform.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Access tokens as auth-service makes them. */
final class Tokens {

    static final String ISSUER = "http://localhost:8082";
    static final UUID PERSON = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    private static final ECKey KEY = key("one");
    static final JWKSet PUBLIC_KEYS = new JWKSet(KEY.toPublicJWK());

    private Tokens() {}

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("tools-dashboard")
                .subject(PERSON.toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of("platform_admin"))
                .claim("scope", "read write")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    static String valid() {
        return signed(claims(), KEY);
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    static String byStranger() {
        return signed(claims(), key("stranger"));
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
