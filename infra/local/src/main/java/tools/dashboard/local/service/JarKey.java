package tools.dashboard.local.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a jar by its content; the content is read again only when size or time changed. */
record JarKey(Path jar, Path folder) {

    /** Sixteen hex digits over the jar, the JVM and its flags. */
    String value(List<String> flags) throws IOException {
        var digest = sha256();
        digest.update((contentHash() + System.getProperty("java.vm.version") + flags).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private String contentHash() throws IOException {
        var stamp = Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + " ";
        var known = folder.resolve("jar.stamp");
        if (Files.exists(known)) {
            var text = Files.readString(known);
            if (text.startsWith(stamp)) {
                return text.substring(stamp.length());
            }
        }
        var hash = hash();
        Files.writeString(known, stamp + hash);
        return hash;
    }

    private String hash() throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(jar)) {
            var buffer = new byte[65536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
