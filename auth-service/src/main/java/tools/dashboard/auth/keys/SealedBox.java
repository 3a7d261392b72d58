package tools.dashboard.auth.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.dashboard.platform.settings.InvalidSettingException;

/**
 * Seals what lies in the database with the key-encryption key (AES-256-GCM). A sealed value opens only with the label
 * that it was sealed under, so that one row's value is of no use in another. Layout: version, nonce (12), ciphertext
 * with tag. Thread-safe.
 */
public final class SealedBox {

    /** The version of the key-encryption key in use. */
    public static final int KEY_VERSION = 1;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public SealedBox(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String label, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put((byte) KEY_VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what was sealed under the label.
     *
     * @throws InvalidSettingException when the key, the label or the value is another one
     */
    public byte[] open(String label, byte[] box) {
        if (box.length <= 1 + NONCE || box[0] != KEY_VERSION) {
            throw doesNotFit(label);
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(box, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(box, 1 + NONCE, box.length - 1 - NONCE);
        } catch (GeneralSecurityException wrongKey) {
            throw doesNotFit(label);
        }
    }

    private static InvalidSettingException doesNotFit(String label) {
        return new InvalidSettingException(
                "KEY_ENCRYPTION_KEY", "KEY_ENCRYPTION_KEY does not open what was sealed as %s.".formatted(label));
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((KEY_VERSION + ":" + label).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
