package tools.dashboard.worker.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.dashboard.worker.mail.domain.Letter;
import tools.dashboard.worker.mail.domain.Letters;
import tools.dashboard.worker.mail.domain.Letters.Writing;

class ThymeleafLettersTests {

    private static final String LINK = "https://tools.example.com/auth/verify-email?token=a.b&x=1";
    private static final Map<String, String> DATA = Map.of(
            "name", "Ann <b>",
            "link", LINK,
            "inviter", "Bob",
            "workspace", "R&D",
            "email", "ann@elsewhere.example.test",
            "address", "192.0.2.1",
            "browser", "Firefox",
            "system", "Windows",
            "time", "2026-11-27 12:00 UTC");

    private final ThymeleafLetters letters = new ThymeleafLetters();

    @Test
    void everyTemplateCanBeWrittenInBothLanguages() {
        assertThat(letters.templates())
                .contains("accounts/verify-email", "accounts/already-registered", "workspaces/invitation");
        for (var template : letters.templates()) {
            assertThat(written(template, "en").text()).doesNotContain("${", "[(");
            assertThat(written(template, "es").html())
                    .doesNotContain("${", " th:")
                    .contains("lang=\"es\"");
        }
    }

    @Test
    void theTextIsReadableAndHasTheWholeLink() {
        var letter = written("accounts/verify-email", "en");

        assertThat(letter.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(letter.text()).startsWith("Hello Ann <b>,").contains("\n" + LINK + "\n");
    }

    @Test
    void whatPeopleWroteIsEscapedInHtml() {
        var letter = written("accounts/verify-email", "en");

        assertThat(letter.html())
                .contains(
                        "Hello Ann &lt;b&gt;,",
                        "href=\"https://tools.example.com/auth/verify-email?token=a.b&amp;x=1\"")
                .doesNotContain("<b>");
    }

    @Test
    void aMailThatItsReaderCanDoWithoutSaysHowAtItsEnd() {
        var data = new HashMap<>(DATA);
        data.put(Letters.WAY_OUT, "https://tools.example.com/app/settings?mails=x");

        var letter = letters.write("workspaces/invitation", "es", data) instanceof Writing.Written(var written)
                ? written
                : new Letter("", "", "");

        assertThat(letter.text()).endsWith("https://tools.example.com/app/settings?mails=x\n");
        assertThat(letter.html()).contains("href=\"https://tools.example.com/app/settings?mails=x\"", "No recibir más");
        assertThat(written("workspaces/invitation", "es").html()).doesNotContain("No recibir más");
    }

    @Test
    void theSubjectNamesWhoInvites() {
        assertThat(written("workspaces/invitation", "es").subject()).isEqualTo("Bob te invita a R&D");
    }

    @Test
    void aRegionIsLeftOutAndAnUnknownLanguageBecomesEnglish() {
        assertThat(written("workspaces/invitation", "es-mx").subject()).startsWith("Bob te invita");
        assertThat(written("workspaces/invitation", "tlh").subject()).startsWith("Bob invites");
    }

    @Test
    void aMailWithoutItsDataCannotBeWritten() {
        assertThat(letters.write("accounts/verify-email", "en", Map.of("name", "Ann")))
                .isEqualTo(new Writing.Impossible("The mail accounts/verify-email needs link"));
        assertThat(letters.write("../../application", "en", DATA)).isInstanceOf(Writing.Impossible.class);
    }

    private Letter written(String template, String language) {
        return letters.write(template, language, DATA) instanceof Writing.Written(var letter)
                ? letter
                : new Letter("", "", "");
    }
}
