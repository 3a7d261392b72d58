package tools.dashboard.api.audit.infrastructure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.dashboard.api.audit.domain.Seal;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * HMAC-SHA256 with a key derived from the platform's secret, which whoever can write to the database alone does not
 * have. Rows from before a change of that secret are checked with its former values.
 */
final class HmacSeal implements Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @param secrets today's first */
    HmacSeal(List<PlatformSecret> secrets) {
        keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.derive("audit-chain"), ALGORITHM))
                .toList();
    }

    @Override
    public String of(byte[] content) {
        return code(keys.getFirst(), content);
    }

    @Override
    public boolean matches(String code, byte[] content) {
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(given, code(key, content).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String code(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, missing);
        }
    }
}
