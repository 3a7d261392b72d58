package tools.dashboard.auth.keys.domain;

import java.time.Instant;
import java.util.List;

/** The kept signing keys; shared by all nodes. */
public interface SigningKeys {

    /** Lets one node at a time decide about new keys, until its transaction ends. */
    void lock();

    /** Keys that are still published, the one that signs last at the end. */
    List<SigningKey> published(Instant now);

    void add(SigningKey key);
}
