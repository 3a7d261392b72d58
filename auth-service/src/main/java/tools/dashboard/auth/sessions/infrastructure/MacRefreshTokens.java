package tools.dashboard.auth.sessions.infrastructure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.sessions.domain.RefreshFamily;
import tools.dashboard.auth.sessions.domain.RefreshToken;
import tools.dashboard.auth.sessions.domain.RefreshTokens;
import tools.dashboard.platform.token.PlatformSecret;

/** Proof by HMAC-SHA256 over family, generation and the family's salt: neither the key nor the database is enough. */
@Component
class MacRefreshTokens implements RefreshTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    MacRefreshTokens(PlatformSecret secret) {
        this.key = new SecretKeySpec(secret.derive("refresh-token"), ALGORITHM);
    }

    @Override
    public RefreshToken of(RefreshFamily family, long generation) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((family.id() + "." + generation + ".").getBytes(StandardCharsets.US_ASCII));
            byte[] proof = mac.doFinal(family.salt());
            return new RefreshToken(
                    family.id(),
                    generation,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(proof));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean isGenuine(RefreshToken presented, RefreshFamily family) {
        RefreshToken ours = of(family, presented.generation());
        return MessageDigest.isEqual(bytes(ours), bytes(presented));
    }

    private static byte[] bytes(RefreshToken token) {
        return token.text().getBytes(StandardCharsets.US_ASCII);
    }
}
