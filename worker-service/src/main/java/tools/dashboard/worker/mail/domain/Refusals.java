package tools.dashboard.worker.mail.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that a mail server refused for good. */
public interface Refusals {

    void note(String address, String template, String reply);

    /** A mail arrived there after all, or somebody looked into it. */
    boolean forget(String address);

    /** The latest first. */
    List<Refusal> list(@Nullable Position before, int limit);

    /**
     * A refused address.
     *
     * @param template of the mail that was refused last
     * @param count of refusals since the first
     */
    record Refusal(String address, String template, String reply, int count, Instant firstAt, Instant lastAt) {}

    record Position(Instant lastAt, String address) {}
}
