package tools.dashboard.auth.keys.infrastructure;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import tools.dashboard.auth.keys.domain.KeyLife;
import tools.dashboard.auth.keys.domain.SigningKey;
import tools.dashboard.auth.keys.domain.SigningKeys;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.AccessTokenKeys;

/**
 * The signing keys in memory, read again each minute, so that tokens are signed without the database and every node
 * knows a new key long before it signs. Whichever node sees that a successor is due makes it. Thread-safe.
 */
class KeyRing implements AccessTokenKeys {

    private static final long MINUTE_MILLIS = 60_000;

    /** Tokens with invented key ids make no more queries than this. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);

    private final SigningKeys kept;
    private final ActingTransactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private volatile List<SigningKey> ring = List.of();
    private volatile Instant renewedAt = Instant.EPOCH;

    KeyRing(SigningKeys kept, ActingTransactions transactions, Supplier<UUID> ids, Clock clock) {
        this.kept = kept;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** At the start too, so that a wrong key-encryption key is found then and not by the first who signs in. */
    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(initialDelay = MINUTE_MILLIS, fixedDelay = MINUTE_MILLIS)
    void renew() {
        renewedAt = clock.instant();
        ring = transactions.asSystem(() -> {
            Instant now = clock.instant();
            List<SigningKey> keys = kept.published(now);
            return isComplete(keys, now) ? keys : completed(now);
        });
    }

    /** The public keys; all that the verification of our own tokens needs. */
    @Override
    public JWKSet current() {
        return new JWKSet(published().stream().map(KeyRing::publicJwk).toList());
    }

    /** Another node may have made the key that was asked for. */
    @Override
    public CompletableFuture<Void> refresh() {
        if (clock.instant().isAfter(renewedAt.plus(BETWEEN_REFRESHES))) {
            renew();
        }
        return CompletableFuture.completedFuture(null);
    }

    List<SigningKey> published() {
        if (ring.isEmpty()) {
            renew();
        }
        return ring;
    }

    SigningKey signing() {
        Instant now = clock.instant();
        return published().stream()
                .filter(key -> key.signsAt(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No signing key is current; Postgres did not give one"));
    }

    private static JWK publicJwk(SigningKey key) {
        return new ECKey.Builder(Curve.P_256, key.publicKey())
                .keyID(key.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    private static boolean isComplete(List<SigningKey> keys, Instant now) {
        return keys.stream().anyMatch(key -> key.signsAt(now))
                && !keys.getLast().life().needsSuccessorAt(now);
    }

    private List<SigningKey> completed(Instant now) {
        kept.lock();
        List<SigningKey> keys = new ArrayList<>(kept.published(now));
        if (keys.stream().noneMatch(key -> key.signsAt(now))) {
            keys.add(generate(KeyLife.startingAt(now)));
        } else if (keys.getLast().life().needsSuccessorAt(now)) {
            keys.add(generate(keys.getLast().life().successor(now)));
        }
        return List.copyOf(keys);
    }

    private SigningKey generate(KeyLife life) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            SigningKey key = new SigningKey(
                    ids.get().toString(), (ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate(), life);
            kept.add(key);
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
