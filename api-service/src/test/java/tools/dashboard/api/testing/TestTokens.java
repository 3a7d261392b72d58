package tools.dashboard.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.dashboard.platform.token.AccessTokenKeys;
import tools.dashboard.platform.token.TokenVerifier;

/** Signs access tokens as auth-service does, with a key of the tests' own. */
public final class TestTokens implements AccessTokenKeys {
    private final ECKey key;
    private final String issuer;

    public TestTokens(String issuer) {
        this.issuer = issuer;
        try {
            key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID("tests")
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String of(UUID userId) {
        return of(userId, List.of());
    }

    public String of(UUID userId, List<String> platformRoles) {
        Instant now = Instant.now();
        return sign(new JWTClaimsSet.Builder()
                .subject(userId.toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("amr", List.of("pwd"))
                .claim("roles", platformRoles)
                .issuer(issuer)
                .audience(TokenVerifier.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)))
                .build());
    }

    @Override
    public JWKSet current() {
        return new JWKSet(key.toPublicJWK());
    }

    @Override
    public CompletableFuture<Void> refresh() {
        return CompletableFuture.completedFuture(null);
    }

    private String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("tests").build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
