/** The audit trail: who did what, and who was refused, in one chain that shows whether a row was touched. */
@NullMarked
package tools.dashboard.api.audit;

import org.jspecify.annotations.NullMarked;
