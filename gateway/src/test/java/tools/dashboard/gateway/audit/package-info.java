/** Tests of what the edge hands in to the audit trail. */
@NullMarked
package tools.dashboard.gateway.audit;

import org.jspecify.annotations.NullMarked;
