package tools.dashboard.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.dashboard.platform.settings.Settings;

/** The secret that the services share. It is never used itself, only keys derived from it, one for each use. */
public final class PlatformSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String IN_DEVELOPMENT = "development-only-platform-secret-never-in-production";

    private final byte[] secret;

    public PlatformSecret(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public static PlatformSecret of(Settings settings) {
        return new PlatformSecret(settings.secret("PLATFORM_SECRET", 32, IN_DEVELOPMENT));
    }

    /** A key of 32 bytes: HMAC-SHA256 of the use's name. */
    public byte[] derive(String use) {
        return sign(secret, use);
    }

    static byte[] sign(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "PlatformSecret";
    }
}
