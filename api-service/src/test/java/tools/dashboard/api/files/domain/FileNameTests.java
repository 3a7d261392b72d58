package tools.dashboard.api.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void pathsAreCutOff() {
        assertThat(FileName.from("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.from("C:\\Users\\ada\\plan.pdf").value()).isEqualTo("plan.pdf");
    }

    @Test
    void lineBreaksAndInvisibleCharactersAreCutOut() {
        assertThat(FileName.from("plan\r\nSet-Cookie: a.pdf").value()).doesNotContain("\r", "\n");
        assertThat(FileName.from("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(FileName.from("a\u0000b\u200B.txt").value()).isEqualTo("ab.txt");
    }

    @Test
    void whatSystemsTakeForMoreThanACharacterIsReplaced() {
        assertThat(FileName.from("C:12:30 \"plan\"?.pdf").value()).isEqualTo("C_12_30 _plan__.pdf");
    }

    @Test
    void whatLeavesNothingIsCalledFile() {
        for (String name : new String[] {"", " ", "..", "/", "\u0000", "... ."}) {
            assertThat(FileName.from(name).value()).isEqualTo("file");
        }
        assertThat(FileName.from(null).value()).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String name = FileName.from("x".repeat(400) + ".pdf").value();

        assertThat(name).hasSize(FileName.LONGEST).endsWith("x.pdf");
    }

    @Test
    void otherScriptsStayInTheNameButNotInTheKey() {
        var name = FileName.from("plán – 計画.pdf");

        assertThat(name.value()).isEqualTo("plán – 計画.pdf");
        assertThat(name.forKey()).isEqualTo("pl_n_.pdf");
    }
}
