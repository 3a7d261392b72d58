package tools.dashboard.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.token.PurposeTokens.Reading;

class PurposeTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final String ISSUER = "https://board.example";

    private final PurposeTokens tokens = tokens("a-secret-that-is-long-enough-for-tests", ISSUER, NOW);

    @Test
    void aTokenTellsWhatItWasIssuedFor() {
        var token = tokens.issue(Purpose.INVITATION, "ada", Map.of("workspaceId", "w1"), Duration.ofHours(1));

        assertThat(tokens.read(Purpose.INVITATION, token)).isInstanceOfSatisfying(Reading.Valid.class, valid -> {
            assertThat(valid.subject()).isEqualTo("ada");
            assertThat(valid.claims()).containsEntry("workspaceId", "w1");
            assertThat(valid.expires()).isEqualTo(NOW.plusSeconds(3600));
            assertThat(valid.id()).isNotEmpty();
        });
    }

    @Test
    void twoTokensNeverShareAnId() {
        assertThat(idOf(tokens.issue(Purpose.ROOM, "ada", Map.of(), Duration.ofMinutes(1))))
                .isNotEqualTo(idOf(tokens.issue(Purpose.ROOM, "ada", Map.of(), Duration.ofMinutes(1))));
    }

    @Test
    void aTokenForOnePurposeIsWorthlessForAnother() {
        var token = tokens.issue(Purpose.EMAIL_VERIFICATION, "ada", Map.of(), Duration.ofHours(1));

        assertThat(tokens.read(Purpose.PASSWORD_RESET, token)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void aTokenExpires() {
        var token = tokens.issue(Purpose.ROOM, "ada", Map.of(), Duration.ofSeconds(60));
        var later = tokens("a-secret-that-is-long-enough-for-tests", ISSUER, NOW.plusSeconds(61));

        assertThat(later.read(Purpose.ROOM, token)).isInstanceOf(Reading.Expired.class);
    }

    @Test
    void aTokenOfAnotherSecretOrIssuerIsInvalidEvenWhenExpired() {
        var foreign = tokens("another-secret-that-is-long-enough-too", ISSUER, NOW.minusSeconds(7200))
                .issue(Purpose.ROOM, "ada", Map.of(), Duration.ofSeconds(60));
        var elsewhere = tokens("a-secret-that-is-long-enough-for-tests", "https://evil.example", NOW)
                .issue(Purpose.ROOM, "ada", Map.of(), Duration.ofSeconds(60));

        assertThat(tokens.read(Purpose.ROOM, foreign)).isInstanceOf(Reading.Invalid.class);
        assertThat(tokens.read(Purpose.ROOM, elsewhere)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void anUnsignedTokenIsInvalid() {
        var token = tokens.issue(Purpose.ROOM, "ada", Map.of(), Duration.ofSeconds(60));
        var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        assertThat(tokens.read(Purpose.ROOM, unsigned)).isInstanceOf(Reading.Invalid.class);
        assertThat(tokens.read(Purpose.ROOM, "")).isInstanceOf(Reading.Invalid.class);
        assertThat(tokens.read(Purpose.ROOM, "x".repeat(5000))).isInstanceOf(Reading.Invalid.class);
    }

    private String idOf(String token) {
        return tokens.read(Purpose.ROOM, token) instanceof Reading.Valid valid ? valid.id() : "";
    }

    private static PurposeTokens tokens(String secret, String issuer, Instant now) {
        return new PurposeTokens(new PlatformSecret(secret), issuer, Clock.fixed(now, ZoneOffset.UTC));
    }
}
