package tools.dashboard.auth.keys.infrastructure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import tools.dashboard.auth.keys.AccessToken;
import tools.dashboard.auth.keys.AccessTokens;
import tools.dashboard.auth.keys.Claims;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.TokenVerifier;

/** Access tokens as JWTs in compact form (RFC 7519). */
final class SignedAccessTokens implements AccessTokens {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final TokenSigning signing;
    private final String issuer;
    private final Clock clock;

    SignedAccessTokens(TokenSigning signing, ServiceIdentity identity, Clock clock) {
        this.signing = signing;
        this.issuer = identity.publicBaseUrl().toString();
        this.clock = clock;
    }

    @Override
    public AccessToken issue(Claims claims) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(LIFE);
        TokenSigning.Current current = signing.current();
        var token = new SignedJWT(
                new JWSHeader.Builder(current.algorithm())
                        .type(JOSEObjectType.JWT)
                        .keyID(current.keyId())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(claims.subject().toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expires))
                        .claim("sid", claims.sessionId().toString())
                        .claim("amr", List.copyOf(claims.amr()))
                        .claim("scope", claims.scope())
                        .claim("roles", List.copyOf(claims.roles()))
                        .build());
        try {
            token.sign(current.signer());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("An access token could not be signed", impossible);
        }
        return new AccessToken(token.serialize(), expires);
    }
}
