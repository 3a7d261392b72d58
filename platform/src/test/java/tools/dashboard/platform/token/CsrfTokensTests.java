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
        assertThat(tokens.matches(session, "no base64!")).isFalse();
    }

    @Test
    void noTwoTokensOfASessionShowTheSameProof() {
        var session = UUID.randomUUID();
        var one = tokens.of(session);
        var other = tokens.of(session);

        assertThat(one).hasSize(86).isNotEqualTo(other);
        assertThat(one.substring(43)).isNotEqualTo(other.substring(43));
        assertThat(tokens.matches(session, one)).isTrue();
        assertThat(tokens.matches(session, other)).isTrue();
    }
}
