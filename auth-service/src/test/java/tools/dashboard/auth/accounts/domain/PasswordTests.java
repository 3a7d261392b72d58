package tools.dashboard.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTests {

    @Test
    void elevenCharactersAreTooFew() {
        assertThat(Password.read("elevenchars")).isEqualTo(refused("must have 12 characters or more"));
    }

    @Test
    void twelveCharactersAreEnough() {
        assertThat(Password.read("twelve chars")).isEqualTo(accepted("twelve chars"));
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() {
        assertThat(Password.read("🐙🦀🐳🐬🐋🐡")).isInstanceOf(Password.Reading.Refused.class);
    }

    @Test
    void seventyTwoBytesAreTheMost() {
        String longest = "ab".repeat(36);

        assertThat(Password.read(longest)).isEqualTo(accepted(longest));
        assertThat(Password.read(longest + "c"))
                .isInstanceOfSatisfying(
                        Password.Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("72 bytes"));
    }

    @Test
    void bytesAreCountedInUtf8() {
        assertThat(Password.read("ñu".repeat(25))).isInstanceOf(Password.Reading.Refused.class);
    }

    @Test
    void bothSpellingsOfALetterAreOnePassword() {
        assertThat(Password.read("contrasen\u0303a larga")).isEqualTo(accepted("contrase\u00f1a larga"));
    }

    @Test
    void controlCharactersAreRefusedBecauseTheHashMistakesThem() {
        assertThat(Password.read("a good password\0")).isInstanceOf(Password.Reading.Refused.class);
    }

    @Test
    void oneCharacterAgainAndAgainIsRefused() {
        assertThat(Password.read("aaaaaaaaaaaaaaaa")).isInstanceOf(Password.Reading.Refused.class);
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new Password("correct horse battery")).hasToString("Password[***]");
    }

    private static Password.Reading accepted(String text) {
        return new Password.Reading.Accepted(new Password(text));
    }

    private static Password.Reading refused(String reason) {
        return new Password.Reading.Refused(reason);
    }
}
