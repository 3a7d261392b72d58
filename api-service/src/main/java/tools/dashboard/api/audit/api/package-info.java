/** The HTTP interface of the audit trail. */
@NullMarked
package tools.dashboard.api.audit.api;

import org.jspecify.annotations.NullMarked;
