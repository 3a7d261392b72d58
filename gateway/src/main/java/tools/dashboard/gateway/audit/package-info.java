/** What the edge hands in to the audit trail: who was refused, and who tried to sign in, from where. */
@NullMarked
package tools.dashboard.gateway.audit;

import org.jspecify.annotations.NullMarked;
