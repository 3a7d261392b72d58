package tools.dashboard.api.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, by ids alone.
 *
 * @param kind {@code user}, {@code app}, {@code agent}, {@code system}, {@code service} or {@code anonymous}
 */
public record AuditActor(String kind, String id, @Nullable String onBehalfOf) {}
