package tools.dashboard.auth.keys.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.auth.keys.SealedBox;
import tools.dashboard.auth.keys.domain.SigningKey;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

@AuthServiceTest
class KeyRingTests {

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final SealedBox box;
    private final ActingTransactions transactions;

    KeyRingTests(KeyRing ring, JdbcClient jdbc, SealedBox box, ActingTransactions transactions) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.box = box;
        this.transactions = transactions;
    }

    @Test
    void everyNodeHasTheSameKeys() {
        KeyRing other = ringAt(Instant.now());

        assertThat(other.signing().id()).isEqualTo(ring.signing().id());
    }

    @Test
    void theSuccessorIsPublishedWhileTheOldKeyStillSigns() {
        SigningKey first = ring.signing();
        KeyRing later = ringAt(first.life().signsUntil().minus(Duration.ofMinutes(90)));

        assertThat(later.signing().id()).isEqualTo(first.id());
        assertThat(later.published())
                .hasSizeGreaterThan(ring.published().size() - 1)
                .last()
                .satisfies(next -> assertThat(next.life().signsFrom())
                        .isEqualTo(first.life().signsUntil()));
    }

    @Test
    void afterwardsTheSuccessorSignsAndTheOldKeyIsStillPublished() {
        SigningKey first = ring.signing();
        ringAt(first.life().signsUntil().minus(Duration.ofMinutes(90))).published();

        KeyRing afterwards = ringAt(first.life().signsUntil().plus(Duration.ofMinutes(1)));

        assertThat(afterwards.signing().id()).isNotEqualTo(first.id());
        assertThat(afterwards.published()).extracting(SigningKey::id).contains(first.id());
    }

    private KeyRing ringAt(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        return new KeyRing(new JdbcSigningKeys(jdbc, box), transactions, UUID::randomUUID, clock);
    }
}
