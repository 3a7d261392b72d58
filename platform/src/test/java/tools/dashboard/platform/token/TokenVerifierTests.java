package tools.dashboard.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTests {

    private static final String ISSUER = "https://board.example";

    private final UUID ada = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();
    private ECKey key;
    private JWKSet known;
    private TokenVerifier verifier;

    @BeforeEach
    void knowOneKey() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        known = new JWKSet(key.toPublicJWK());
        verifier = new TokenVerifier(new Keys(), JWSAlgorithm.ES256, ISSUER);
    }

    @Test
    void aValidTokenNamesPersonSessionRolesAndScope() throws Exception {
        var token = signed(claims().claim("roles", List.of("platform_admin")).claim("scope", "a b"));

        assertThat(verifier.verify(token)).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
            assertThat(valid.actor().userId()).isEqualTo(ada);
            assertThat(valid.actor().sessionId()).isEqualTo(session);
            assertThat(valid.actor().isPlatformAdministrator()).isTrue();
            assertThat(valid.scope()).containsExactlyInAnyOrder("a", "b");
        });
    }

    @Test
    void anotherIssuerAudienceOrTimeIsRefused() throws Exception {
        var past = Date.from(Instant.now().minusSeconds(60));

        assertInvalid(signed(claims().issuer("https://evil.example")));
        assertInvalid(signed(claims().audience("another")));
        assertInvalid(signed(claims().audience((String) null)));
        assertInvalid(signed(claims().expirationTime(past)));
        assertInvalid(signed(claims().expirationTime(null)));
        assertInvalid(signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
        assertInvalid(signed(claims().subject("not-a-uuid")));
        assertInvalid(signed(claims().subject(null)));
    }

    @Test
    void anotherAlgorithmIsRefusedEvenWithThePublicKeyAsSecret() throws Exception {
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        confused.sign(new MACSigner(key.toPublicKey().getEncoded()));

        assertInvalid(confused.serialize());
        assertInvalid("eyJhbGciOiJub25lIn0." + signed(claims()).split("\\.")[1] + ".");
        assertInvalid("nonsense");
        assertInvalid("x".repeat(9000));
    }

    @Test
    void aForgedSignatureUnderAKnownKeyIdIsRefused() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("one").generate();

        assertInvalid(signed(claims(), stranger));
    }

    @Test
    void anUnknownKeyIsAskedForOnceAndThenUsed() throws Exception {
        var next = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
        var token = signed(claims(), next);
        assertThat(verifier.verify(token)).isInstanceOf(Verification.KeyUnknown.class);

        assertThat(verifier.verifyAsync(token).get()).isInstanceOf(Verification.KeyUnknown.class);
        assertThat(asked).hasValue(1);

        known = new JWKSet(List.of(key.toPublicJWK(), next.toPublicJWK()));
        assertThat(verifier.verifyAsync(token).get()).isInstanceOf(Verification.Valid.class);
    }

    private void assertInvalid(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Verification.Invalid.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(TokenVerifier.AUDIENCE)
                .subject(ada.toString())
                .claim("sid", session.toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private final class Keys implements AccessTokenKeys {
        @Override
        public JWKSet current() {
            return known;
        }

        @Override
        public CompletableFuture<Void> refresh() {
            asked.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        }
    }
}
