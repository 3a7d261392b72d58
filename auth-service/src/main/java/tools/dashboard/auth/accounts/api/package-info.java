/** HTTP side of accounts: JSON for programs, one page for the link in a mail. */
@NullMarked
package tools.dashboard.auth.accounts.api;

import org.jspecify.annotations.NullMarked;
