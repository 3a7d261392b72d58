package tools.dashboard.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aTraceGoesOnUnderAnotherSpan() {
        var given = TraceParent.acceptOrFresh("00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(given.child().traceId()).isEqualTo(TRACE);
        assertThat(given.child().spanId()).isNotEqualTo(given.spanId());
        assertThat(given.child().toString()).startsWith("00-" + TRACE).endsWith("-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-short-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatIsMalformedBeginsANewTrace(String header) {
        assertThat(TraceParent.acceptOrFresh(header).traceId()).hasSize(32).isNotEqualToIgnoringCase(TRACE);
    }
}
