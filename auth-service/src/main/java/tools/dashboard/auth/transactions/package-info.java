/** Transactions that run as a named actor. */
@NullMarked
package tools.dashboard.auth.transactions;

import org.jspecify.annotations.NullMarked;
