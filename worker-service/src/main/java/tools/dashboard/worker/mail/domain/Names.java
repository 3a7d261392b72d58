package tools.dashboard.worker.mail.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names that stay the same from attempt to attempt and give no address away. */
public final class Names {

    private static final int LENGTH = 32;

    private Names() {}

    /** The Message-ID (RFC 5322) of the mail that a job sends. */
    public static String messageId(String jobId, String domain) {
        return "<%s@%s>".formatted(hash(jobId), domain);
    }

    /** On whose account a mail counts. */
    public static String source(@Nullable String given, @Nullable UUID workspaceId, String recipient) {
        if (given != null) {
            return "given:" + given;
        }
        return workspaceId != null
                ? "workspace:" + workspaceId
                : "recipient:" + hash(recipient.toLowerCase(Locale.ROOT));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
