package tools.dashboard.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CsrfTokensTests {

    private final CsrfTokens tokens = new CsrfTokens(new PlatformSecret("a-secret-that-is-long-enough-for-tests"));

    @Test
    void aTokenIsGoodForItsSessionAlone() {
        var session = UUID.randomUUID();
        var token = tokens.of(session);

        assertThat(tokens.matches(session, token)).isTrue();
        assertThat(tokens.matches(UUID.randomUUID(), token)).isFalse();
        assertThat(tokens.matches(session, null)).isFalse();
        assertThat(tokens.matches(session, token + "x")).isFalse();
    }
}
