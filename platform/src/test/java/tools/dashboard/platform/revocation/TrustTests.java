package tools.dashboard.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrustTests {

    private static final long MILLI = 1_000_000;

    private final Trust trust = new Trust();

    @Test
    void nothingIsBelievedBeforeTheFirstHeartbeat() {
        assertThat(trust.holds(0)).isFalse();
    }

    @Test
    void anAnswerIsBelievedWhileHeartbeatsKeepComing() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("a", 0), 900 * MILLI);

        assertThat(trust.holdsSince(10, 1_800 * MILLI)).isTrue();
    }

    @Test
    void silenceOfMoreThanASecondEndsTrust() {
        trust.heard(heartbeat("a", 0), 0);

        assertThat(trust.holds(1_001 * MILLI)).isFalse();
    }

    @Test
    void whatWasKnownBeforeTheSilenceStaysDistrustedAfterIt() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("a", 0), 2_000 * MILLI);

        assertThat(trust.holdsSince(10, 2_001 * MILLI)).isFalse();
        assertThat(trust.holdsSince(2_000 * MILLI, 2_001 * MILLI)).isTrue();
    }

    @Test
    void aGapInTheCountShowsThatARevocationWasLost() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("a", 1), 250 * MILLI);

        assertThat(trust.holdsSince(10, 260 * MILLI)).isFalse();
    }

    @Test
    void aRevocationThatArrivesIsNoGap() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(revocation("a", 1), 100 * MILLI);
        trust.heard(heartbeat("a", 1), 250 * MILLI);

        assertThat(trust.holdsSince(10, 260 * MILLI)).isTrue();
        assertThat(trust.quietSince(10)).isFalse();
        assertThat(trust.quietSince(101 * MILLI)).isTrue();
    }

    @Test
    void aLostConnectionEndsTrustAtOnceEvenWhenTheNextHeartbeatIsInTime() {
        trust.heard(heartbeat("a", 0), 0);
        trust.lost();
        assertThat(trust.holds(1)).isFalse();

        trust.heard(heartbeat("a", 0), 300 * MILLI);
        assertThat(trust.holdsSince(10, 301 * MILLI)).isFalse();
    }

    @Test
    void oneOfTwoPublishersFallingSilentEndsTrust() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("b", 0), 0);
        trust.heard(heartbeat("b", 0), 900 * MILLI);

        assertThat(trust.holds(1_100 * MILLI)).isFalse();
    }

    @Test
    void aPublisherThatSaysGoodbyeIsNotMissed() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("b", 0), 0);
        trust.heard(new RevocationMessage("a", 0, null, true), 100 * MILLI);
        trust.heard(heartbeat("b", 0), 900 * MILLI);

        assertThat(trust.holdsSince(10, 1_100 * MILLI)).isTrue();
    }

    @Test
    void aPublisherThatDiedIsForgottenAndTrustStartsAnew() {
        trust.heard(heartbeat("a", 0), 0);
        trust.heard(heartbeat("b", 0), 0);
        for (long at = 0; at <= 30_500; at += 500) {
            trust.heard(heartbeat("b", 0), at * MILLI);
        }

        assertThat(trust.holds(30_600 * MILLI)).isTrue();
        assertThat(trust.holdsSince(29_000 * MILLI, 30_600 * MILLI)).isFalse();
    }

    private static RevocationMessage heartbeat(String publisher, long count) {
        return new RevocationMessage(publisher, count, null, false);
    }

    private static RevocationMessage revocation(String publisher, long count) {
        return new RevocationMessage(publisher, count, Revocation.ofUser(new UUID(0, 1)), false);
    }
}
