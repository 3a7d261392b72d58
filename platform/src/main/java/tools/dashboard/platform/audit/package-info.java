/** What the logs do not tell of, handed in to the audit trail: refusals, failed sign-ins, administration. */
@NullMarked
package tools.dashboard.platform.audit;

import org.jspecify.annotations.NullMarked;
