package tools.dashboard.auth.keys.infrastructure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import org.jspecify.annotations.Nullable;
import tools.dashboard.auth.keys.domain.SigningKey;

/** With what a token is signed now. */
interface TokenSigning {

    Current current();

    /**
     * A key and what it is called.
     *
     * @param keyId null for a shared secret, which has no name
     */
    record Current(JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer) {}

    /** The ring's key of the moment (ES256). */
    static TokenSigning with(KeyRing ring) {
        return () -> {
            SigningKey key = ring.signing();
            try {
                return new Current(JWSAlgorithm.ES256, key.id(), new ECDSASigner(key.privateKey()));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    /** A secret that all services share (HS256). */
    static TokenSigning with(byte[] secret) {
        try {
            Current current = new Current(JWSAlgorithm.HS256, null, new MACSigner(secret));
            return () -> current;
        } catch (JOSEException tooShort) {
            throw new IllegalArgumentException(tooShort);
        }
    }
}
