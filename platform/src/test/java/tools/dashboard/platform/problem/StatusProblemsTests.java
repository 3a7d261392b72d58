package tools.dashboard.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusProblemsTests {

    @ParameterizedTest
    @CsvSource({
        "401, unauthenticated",
        "404, not-found",
        "405, method-not-allowed",
        "413, too-large",
        "415, unsupported-media-type",
        "431, invalid-request",
        "500, internal",
        "503, unavailable",
        "504, unavailable",
        "599, internal"
    })
    void eachStatusHasItsProblem(int status, String slug) {
        assertThat(StatusProblems.of(status).type().slug()).isEqualTo(slug);
    }

    @Test
    void whatDoesNotAnswerNowMayBeAskedAgain() {
        assertThat(StatusProblems.unavailable().retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }
}
