package tools.dashboard.local.machine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The random secrets of one stack, made once and kept in its {@code secrets.env}. */
public record Secrets(
        String postgresPassword,
        String redisPassword,
        String s3AccessKey,
        String s3SecretKey,
        String platformSecret,
        String keyEncryptionKey) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secrets of(Home home) {
        var file = home.directory().resolve("secrets.env");
        var kept = EnvFile.read(file);
        int before = kept.size();
        var secrets = new Secrets(
                keep(kept, "POSTGRES_PASSWORD", 24),
                keep(kept, "REDIS_PASSWORD", 24),
                keep(kept, "S3_ACCESS_KEY", 10),
                keep(kept, "S3_SECRET_KEY", 20),
                keep(kept, "PLATFORM_SECRET", 32),
                kept.computeIfAbsent(
                        "KEY_ENCRYPTION_KEY", k -> Base64.getEncoder().encodeToString(random(32))));
        if (kept.size() > before) {
            EnvFile.write(file, kept);
        }
        return secrets;
    }

    private static String keep(Map<String, String> kept, String name, int bytes) {
        return kept.computeIfAbsent(name, n -> HexFormat.of().formatHex(random(bytes)));
    }

    private static byte[] random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
