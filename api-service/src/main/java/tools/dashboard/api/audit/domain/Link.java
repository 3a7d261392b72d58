package tools.dashboard.api.audit.domain;

/**
 * An entry in its place.
 *
 * @param position from 1, without gaps
 * @param hash covers the entry, its position and the hash of the link before
 */
public record Link(long position, AuditEntry entry, String hash) {

    public Head asHead() {
        return new Head(position, hash);
    }
}
