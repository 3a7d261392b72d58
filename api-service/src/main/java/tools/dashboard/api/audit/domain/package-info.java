/** What an entry of the audit trail is, and how entries form a chain. */
@NullMarked
package tools.dashboard.api.audit.domain;

import org.jspecify.annotations.NullMarked;
