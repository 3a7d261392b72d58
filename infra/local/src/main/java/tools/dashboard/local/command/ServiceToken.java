package tools.dashboard.local.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token of a minute for {@code /internal/**} of one service, as the services issue each other (platform's
 * ServiceTokens): whoever may read the platform's secret may call.
 */
final class ServiceToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECONDS = 60;

    private ServiceToken() {}

    static String issue(String platformSecret, String audience, Instant now) {
        long at = now.getEpochSecond();
        String head = encoded("{\"alg\":\"HS256\"}");
        String body = encoded("{\"jti\":\"%s\",\"iss\":\"td\",\"aud\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
                .formatted(UUID.randomUUID(), audience, at, at + SECONDS));
        byte[] key = mac(platformSecret.getBytes(StandardCharsets.UTF_8), "service-token");
        return head + "." + body + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, head + "." + body));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, missing);
        }
    }
}
