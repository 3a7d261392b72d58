package tools.dashboard.worker.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.dashboard.worker.mail.domain.Shares.Used;

class SharesTests {

    private final Shares shares = new Shares(100, 2);

    @Test
    void aFloodOfOneTemplateLeavesTheOthersTheirPart() {
        var used = flood("verify", 1000);

        assertThat(used).hasSize(75);
        assertThat(shares.allow("reset", "ann", used)).isTrue();
    }

    @Test
    void theWholeLimitIsNeverPassed() {
        var used = new ArrayList<>(flood("verify", 1000));
        used.addAll(admitted("reset", 1000, used));

        assertThat(used).hasSize(100);
    }

    @Test
    void aSourceHasNoMoreThanAQuarter() {
        assertThat(shares.allow("invitation", "workspace", List.of(new Used("invitation", "workspace", 24))))
                .isTrue();
        assertThat(shares.allow("invitation", "workspace", List.of(new Used("invitation", "workspace", 25))))
                .isFalse();
    }

    @Test
    void aSourceLeavesTheOthersOfItsTemplateHalfOfItsPart() {
        var used = new ArrayList<>(flood("verify", 1000));
        used.add(new Used("invitation", "greedy", 12));

        assertThat(shares.allow("invitation", "greedy", used)).isFalse();
        assertThat(shares.allow("invitation", "modest", used)).isTrue();
    }

    @Test
    void whatASourceTookFromTheFreeHalfDoesNotCountAgainstItsTemplatesPart() {
        var used = new ArrayList<Used>();
        used.add(new Used("invitation", "greedy", 25));
        used.addAll(admitted("verify", 1000, used));

        assertThat(shares.allow("invitation", "modest", used)).isTrue();
    }

    private List<Used> flood(String template, int mails) {
        return admitted(template, mails, List.of());
    }

    /** Mails of as many sources, one after the other. */
    private List<Used> admitted(String template, int mails, List<Used> before) {
        var used = new ArrayList<>(before);
        var admitted = new ArrayList<Used>();
        IntStream.range(0, mails).mapToObj(number -> template + number).forEach(source -> {
            if (shares.allow(template, source, used)) {
                var mail = new Used(template, source, 1);
                used.add(mail);
                admitted.add(mail);
            }
        });
        return admitted;
    }
}
