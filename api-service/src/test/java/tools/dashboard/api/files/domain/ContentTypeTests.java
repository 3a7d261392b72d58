package tools.dashboard.api.files.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentTypeTests {

    @Test
    void imagesAndDocumentsAreToldByTheirFirstBytes() {
        assertThat(ContentType.of("\u0089PNG\r\n\u001A\nrest".getBytes(ISO_8859_1)))
                .isEqualTo(ContentType.PNG);
        assertThat(ContentType.of("GIF89a".getBytes(ISO_8859_1))).isEqualTo(ContentType.GIF);
        assertThat(ContentType.of("RIFF\0\0\0\0WEBPVP8".getBytes(ISO_8859_1))).isEqualTo(ContentType.WEBP);
        assertThat(ContentType.of("%PDF-1.7".getBytes(ISO_8859_1))).isEqualTo(ContentType.PDF);
    }

    @Test
    void whatABrowserWouldRunIsPlainText() {
        assertThat(ContentType.of("<html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEqualTo(ContentType.TEXT);
        assertThat(ContentType.of("<svg onload=\"alert(1)\"/>".getBytes(UTF_8))).isEqualTo(ContentType.TEXT);
    }

    @Test
    void textMayBeCutOffInsideACharacter() {
        byte[] text = "é".repeat(600).getBytes(UTF_8);

        assertThat(ContentType.of(Arrays.copyOf(text, 1023))).isEqualTo(ContentType.TEXT);
    }

    @Test
    void anythingElseIsBytes() {
        assertThat(ContentType.of(new byte[] {0, 1, 2})).isEqualTo(ContentType.OTHER);
        assertThat(ContentType.of(new byte[] {(byte) 0xC3, '('})).isEqualTo(ContentType.OTHER);
    }
}
