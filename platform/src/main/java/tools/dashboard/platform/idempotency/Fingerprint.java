package tools.dashboard.platform.idempotency;

import java.util.Arrays;

/** What a key was used for. */
record Fingerprint(String key, String method, String path, byte[] bodyHash) {

    boolean sameRequest(Fingerprint other) {
        return method.equals(other.method) && path.equals(other.path) && Arrays.equals(bodyHash, other.bodyHash);
    }
}
