package tools.dashboard.worker.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailOrderTests {

    private static final URI PLATFORM = URI.create("https://tools.example.com");

    @Test
    void aLinkToThisPlatformStaysAsItIs() {
        assertThat(order("https://tools.example.com/auth/verify-email?token=a.b-c")
                        .words(PLATFORM))
                .containsEntry("link", "https://tools.example.com/auth/verify-email?token=a.b-c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tools.example.com.evil.example/x",
                "https://tools.example.com@evil.example/",
                "http://tools.example.com/",
                "javascript:alert(1)",
                "https://tools.example.com/ x"
            })
    void anyOtherLinkIsRefused(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> order(link).words(PLATFORM));
    }

    @Test
    void messageIdsAreTheSameForEveryAttempt() {
        assertThat(Names.messageId("verify:1", "example.com"))
                .isEqualTo(Names.messageId("verify:1", "example.com"))
                .isNotEqualTo(Names.messageId("verify:2", "example.com"))
                .matches("<[0-9a-f]{32}@example.com>");
    }

    private static MailOrder order(String link) {
        return new MailOrder("ann@example.com", "accounts/verify-email", null, null, Map.of("link", link), null, null);
    }
}
