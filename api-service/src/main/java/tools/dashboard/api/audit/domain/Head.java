package tools.dashboard.api.audit.domain;

/** The last link of a chain, or of a part of it: the next one covers its hash. */
public record Head(long position, String hash) {

    /** Before the first entry. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}
