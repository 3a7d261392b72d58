/** Tests of the audit trail over HTTP, and by its owner's hand. */
@NullMarked
package tools.dashboard.api.audit.api;

import org.jspecify.annotations.NullMarked;
