package tools.dashboard.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.settings.InvalidSettingException;

class SealedBoxTests {

    private static final byte[] SECRET = "a private key".getBytes(StandardCharsets.UTF_8);

    private final SealedBox box = boxOf(1);

    @Test
    void whatIsSealedOpensUnderItsLabel() {
        assertThat(box.open("key:1", box.seal("key:1", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void theSameIsNeverSealedAlike() {
        assertThat(box.seal("key:1", SECRET)).isNotEqualTo(box.seal("key:1", SECRET));
    }

    @Test
    void anotherLabelDoesNotOpenIt() {
        byte[] sealed = box.seal("key:1", SECRET);

        assertThatThrownBy(() -> box.open("key:2", sealed)).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void anotherKeyDoesNotOpenItAndIsNamed() {
        byte[] sealed = boxOf(2).seal("key:1", SECRET);

        assertThatThrownBy(() -> box.open("key:1", sealed)).hasMessageContaining("KEY_ENCRYPTION_KEY");
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] sealed = box.seal("key:1", SECRET);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open("key:1", sealed)).isInstanceOf(InvalidSettingException.class);
    }

    private static SealedBox boxOf(int filler) {
        byte[] key = new byte[32];
        key[0] = (byte) filler;
        return new SealedBox(new SecretKeySpec(key, "AES"));
    }
}
