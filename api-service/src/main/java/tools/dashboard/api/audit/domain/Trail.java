package tools.dashboard.api.audit.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The kept chain. Every method is a short transaction of its own. */
public interface Trail {

    /**
     * Adds links behind the last one, one caller at a time on all nodes. Entries that are there already are left out.
     *
     * @param linking makes links of the last one and of the entries that are new
     */
    void extend(List<AuditEntry> entries, BiFunction<Head, List<AuditEntry>, List<Link>> linking);

    /** The last link, as it is noted beside the chain. */
    Head head();

    /** By position, from the one after the given. */
    List<Link> after(long position, int limit);

    /** By position, downwards. */
    List<Link> newest(Filter filter, @Nullable Long before, int limit);

    /** The hashes of those of the positions that are there, lowest first. */
    List<Head> at(List<Long> positions);

    /** Removes what names a person beside their entries; the number of values. */
    int erase(String actorId);

    /** What a reader looks for; null for anything. */
    record Filter(
            @Nullable String action,
            @Nullable String actorId,
            @Nullable UUID workspaceId,
            @Nullable String traceId) {}
}
