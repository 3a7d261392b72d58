package tools.dashboard.worker.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTests {

    @Test
    void namesStayAsTheyAre() {
        assertThat(PlainWords.of("Zoë O'Brien & Søn")).isEqualTo("Zoë O'Brien & Søn");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(PlainWords.of("Ann\r\nBcc: eve@example.com")).doesNotContain("\r", "\n");
    }

    @Test
    void nothingInANameBecomesALink() {
        assertThat(PlainWords.of("win at prize.example.com")).doesNotContain("prize.example", "example.com");
        assertThat(PlainWords.of("https://prize")).doesNotContain("://p");
        assertThat(PlainWords.of("eve@example")).doesNotContain("@e");
    }

    @Test
    void aNameHasNoHiddenCharacters() {
        assertThat(PlainWords.of("a\u202eb\u0000c")).isEqualTo("a b c");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(PlainWords.of("😀".repeat(200))).isEqualTo("😀".repeat(80));
    }
}
