package tools.dashboard.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void caseAndSpaceAroundMakeNoOtherAddress() {
        assertThat(EmailAddress.read("  Ana.Ruiz@Example.ORG ")).contains(new EmailAddress("ana.ruiz@example.org"));
    }

    @Test
    void aDomainIsWrittenInAscii() {
        assertThat(EmailAddress.read("ana@bücher.example")).contains(new EmailAddress("ana@xn--bcher-kva.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.org",
                "ana@",
                "ana@localhost",
                "ana@@example.org",
                "an a@example.org",
                "ana@exam ple.org",
                "ana@example.org\r\nBcc: eve@example.org",
                "ana@-example.org",
                "аna@example.org",
                ".ana@example.org",
                "\"ana\"@example.org",
                "<ana@example.org>",
                "ana@example.org,eve@example.org",
                "ana@127.0.0.1:25"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void anAddressLongerThanMailCanCarryIsRefused() {
        assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b.".repeat(130) + "org")).isEmpty();
    }
}
