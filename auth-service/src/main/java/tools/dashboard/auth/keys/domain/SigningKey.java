package tools.dashboard.auth.keys.domain;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * A key pair on P-256 and its life: published ahead of its first signature and beyond its last, so that whoever cached
 * the published set meets no unknown key.
 */
public record SigningKey(String id, ECPublicKey publicKey, ECPrivateKey privateKey, KeyLife life) {

    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + life + "]";
    }

    public boolean signsAt(Instant moment) {
        return life.signsAt(moment);
    }
}
