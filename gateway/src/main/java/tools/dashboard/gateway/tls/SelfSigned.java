package tools.dashboard.gateway.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * A certificate that nobody vouches for: enough to encrypt, and for browsers to ask before they go on. It is made by
 * the JVM's keytool, since the JVM itself has no public way to make one.
 *
 * @param host what the certificate is for, besides this machine's own names
 */
record SelfSigned(Path certificate, Path privateKey, String host) {

    private static final String ALIAS = "gateway";
    /** The longest that Apple's systems take. */
    private static final int DAYS = 825;

    private static final Duration ENOUGH = Duration.ofDays(30);
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Keeps the pair that is there while it serves, else makes one. */
    void keep(Instant now) throws IOException, GeneralSecurityException, InterruptedException {
        if (!serves(now)) {
            make();
        }
    }

    private boolean serves(Instant now) throws IOException {
        if (!Files.exists(privateKey) || !Files.exists(certificate)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(certificate)) {
            var found =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            found.checkValidity(Date.from(now.plus(ENOUGH)));
            return found.getSubjectAlternativeNames().stream()
                    .anyMatch(name -> name.get(1).equals(host));
        } catch (CertificateException unusable) {
            return false;
        }
    }

    private void make() throws IOException, GeneralSecurityException, InterruptedException {
        Files.createDirectories(certificate.getParent());
        Path made = Files.createTempDirectory(certificate.getParent(), "made").resolve("pair.p12");
        String password = UUID.randomUUID().toString();
        try {
            keytool(made, password);
            KeyStore pair = KeyStore.getInstance(made.toFile(), password.toCharArray());
            write(
                    privateKey,
                    "PRIVATE KEY",
                    pair.getKey(ALIAS, password.toCharArray()).getEncoded());
            write(certificate, "CERTIFICATE", pair.getCertificate(ALIAS).getEncoded());
        } finally {
            Files.deleteIfExists(made);
            Files.delete(made.getParent());
        }
    }

    private void keytool(Path store, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Tools Dashboard",
                        "-ext",
                        "SAN=" + (isAddress() ? "ip:" : "dns:") + host + ",dns:localhost,ip:127.0.0.1,ip:::1",
                        "-ext",
                        "EKU=serverAuth",
                        "-validity",
                        String.valueOf(DAYS),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        "STORE_PASSWORD"))
                .redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        Process keytool = builder.start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool said: " + said);
        }
    }

    private boolean isAddress() {
        return host.matches("[0-9.]+") || host.contains(":");
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "fresh", "", OWNER_ALONE);
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(fresh, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
