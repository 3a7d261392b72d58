/** The audit trail in Postgres, what feeds it, and its anchors outside of it. */
@NullMarked
package tools.dashboard.api.audit.infrastructure;

import org.jspecify.annotations.NullMarked;
