package tools.dashboard.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;

/** Verifies access tokens: signature, algorithm, issuer, audience, times. Free of servlet classes, and thread-safe. */
public final class TokenVerifier {

    public static final String AUDIENCE = "tools-dashboard";

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final int LONGEST = 8192;
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final AccessTokenKeys keys;
    private final JWSAlgorithm algorithm;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public TokenVerifier(AccessTokenKeys keys, JWSAlgorithm algorithm, String issuer) {
        this.keys = keys;
        this.algorithm = algorithm;
        var claims = new DefaultJWTClaimsVerifier<>(
                AUDIENCE, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWSKeySelector((header, context) -> candidates(header));
    }

    /** Decides with the keys known now; never waits. */
    public Verification verify(String token) {
        if (token.length() > LONGEST) {
            return new Verification.Invalid("too long");
        }
        try {
            return valid(processor.process(token, null));
        } catch (UnknownKeyException unknown) {
            return new Verification.KeyUnknown();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            return new Verification.Invalid(String.valueOf(wrong.getMessage()));
        }
    }

    /** Like {@link #verify}, but asks for the keys once more when the token names an unknown one. */
    public CompletableFuture<Verification> verifyAsync(String token) {
        Verification first = verify(token);
        return first instanceof Verification.KeyUnknown
                ? keys.refresh().handle((done, failed) -> verify(token))
                : CompletableFuture.completedFuture(first);
    }

    /** False until the first key is known: nothing can be verified then. */
    public boolean hasKeys() {
        return !keys.current().isEmpty();
    }

    private List<? extends Key> candidates(JWSHeader header) throws KeySourceException {
        if (!algorithm.equals(header.getAlgorithm())) {
            return List.of();
        }
        List<JWK> known = new JWKSelector(matcher(header)).select(keys.current());
        if (known.isEmpty()) {
            throw new UnknownKeyException();
        }
        return KeyConverter.toJavaKeys(known);
    }

    private JWKMatcher matcher(JWSHeader header) {
        return JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)
                ? new JWKMatcher.Builder().algorithms(algorithm).build()
                : JWKMatcher.forJWSHeader(header);
    }

    private static Verification valid(JWTClaimsSet claims) throws ParseException {
        @Nullable String session = claims.getStringClaim("sid");
        var actor = Actor.user(
                UUID.fromString(claims.getSubject()),
                session == null ? null : UUID.fromString(session),
                strings(claims, "roles"),
                strings(claims, "amr"));
        @Nullable String scope = claims.getStringClaim("scope");
        return new Verification.Valid(
                actor,
                claims.getExpirationTime().toInstant(),
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.copyOf(List.of(scope.strip().split(" +"))));
    }

    private static Set<String> strings(JWTClaimsSet claims, String name) throws ParseException {
        @Nullable List<String> values = claims.getStringListClaim(name);
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static final class UnknownKeyException extends KeySourceException {
        UnknownKeyException() {
            super("unknown key");
        }
    }
}
