package tools.dashboard.worker.jobs.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedactionTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fieldsThatAreNamedLikeSecretsAreHiddenHoweverDeep() {
        var payload = Redaction.of(JSON, """
                {"to": "ana@example.test", "data": {"link": "https://x.test/a", "list": [{"resetToken": 7}], "name": "Ana"}}""");

        assertThat(payload).isEqualTo(JSON.readTree("""
                {"to": "ana@example.test",
                 "data": {"link": "[redacted]", "list": [{"resetToken": "[redacted]"}], "name": "Ana"}}"""));
    }

    @Test
    void textsThatLookLikeSecretsAreHiddenWhereverTheyStand() {
        assertThat(Redaction.of("See https://x.test/verify?token=abcdefgh1234 now"))
                .isEqualTo("See https://x.test/verify[redacted] now");
        assertThat(Redaction.of("key " + "aB3".repeat(20))).isEqualTo("key [redacted]");
    }

    @Test
    void whatHelpsToFindTheCauseStays() {
        String error = "api-service answered 500: org.springframework.jdbc.CannotGetJdbcConnectionException"
                + " for 01909f3e-7c1c-7a51-8d2b-2f6a3b0c9d11";

        assertThat(Redaction.of(error)).isEqualTo(error);
    }
}
