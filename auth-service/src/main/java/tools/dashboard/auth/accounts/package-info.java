/** Accounts: sign-up, verification of the address, and the check of a password. */
@NullMarked
package tools.dashboard.auth.accounts;

import org.jspecify.annotations.NullMarked;
