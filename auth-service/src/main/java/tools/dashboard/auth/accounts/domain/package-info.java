/** What an address, a password and an account are. */
@NullMarked
package tools.dashboard.auth.accounts.domain;

import org.jspecify.annotations.NullMarked;
